import { Checkbox, Popover, TextInput } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { personListText as t } from '#shared/text/personScreens';
import { normalizeTyped, onKey } from '../lib/imeSafe';
import css from './FilterChip.module.css';

export interface FilterOption<K extends string> {
  readonly key: K;
  readonly word: string;
}

interface Props<K extends string> {
  /** 现状, 社区 */
  readonly name: string;
  readonly options: readonly FilterOption<K>[];
  readonly value: readonly K[];
  readonly onChange: (value: K[]) => void;
}

/** From so many options on, a few letters narrow them down. */
const MANY = 20;

/** One condition of a list: a chip that says what is chosen, filled and with × when it is in use. */
export function FilterChip<K extends string>({ name, options, value, onChange }: Props<K>) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const chosen = options.filter((option) => value.includes(option.key)).map((option) => option.word);
  const inUse = value.length > 0;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <span className={css.chip} data-on={inUse}>
          <button ref={button} type="button" className={css.word} aria-expanded={opened} onClick={() => setOpened(!opened)}>
            {t.filterBy(name, inUse ? t.several(chosen) : t.any)}
            {!inUse && <IconChevronDown size={14} stroke={1.75} aria-hidden />}
          </button>
          {inUse && (
            <button type="button" className={css.off} aria-label={t.removeFilter(name)}
              onClick={() => { onChange([]); button.current?.focus(); }}>
              <IconX size={14} stroke={2} />
            </button>
          )}
        </span>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <Options name={name} options={options} value={value} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Options<K extends string>({ name, options, value, onChange }: Props<K>) {
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const like = normalizeTyped(typed);
  const shown = options.filter((option) => option.word.includes(like));
  const step = (by: number) => (event: React.KeyboardEvent) => {
    event.preventDefault();
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])];
    const here = boxes.indexOf(document.activeElement as HTMLInputElement);
    boxes[(here + by + boxes.length) % boxes.length]?.focus();
  };
  const toggle = (key: K) => onChange(value.includes(key) ? value.filter((other) => other !== key) : [...value, key]);
  return (
    <div className={css.options} onKeyDown={onKey({ ArrowDown: step(1), ArrowUp: step(-1) })}>
      {options.length > MANY && (
        <TextInput m={8} mb={4} size="sm" placeholder={t.narrow} aria-label={t.narrow} value={typed} data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)} />
      )}
      <div className={css.list} role="group" aria-label={name} ref={list}>
        {shown.map(({ key, word }) => (
          <Checkbox key={key} size="xs" label={word} checked={value.includes(key)} onChange={() => toggle(key)} className={css.option ?? ''} />
        ))}
        {shown.length === 0 && <div className="note pad">{t.nothingLike}</div>}
      </div>
    </div>
  );
}
