import { useRef, type ReactNode } from 'react';
import { onKey } from '../lib/imeSafe';
import css from './ChoiceList.module.css';

export interface Choice {
  readonly key: string;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** Right edge: a date, a badge. */
  readonly right?: ReactNode;
  readonly disabled?: boolean | undefined;
}

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (key: string) => void;
  /** Framed one by one (people, drives at the gate) instead of as lines of a sheet. */
  readonly framed?: boolean | undefined;
}

/** One of a few things, each with a line of detail. One Tab stop, arrows between. */
export function ChoiceList({ label, choices, value, onChange, framed = false }: Props) {
  const group = useRef<HTMLDivElement>(null);
  const free = choices.filter((choice) => choice.disabled !== true);
  const stop = free.some((choice) => choice.key === value) ? value : free[0]?.key;
  const step = (by: number) => (event: React.KeyboardEvent) => {
    event.preventDefault();
    const at = free.findIndex((choice) => choice.key === stop);
    const next = free[(at + by + free.length) % free.length];
    if (!next) return;
    onChange(next.key);
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[choices.indexOf(next)]?.focus();
  };
  const keys = { ArrowDown: step(1), ArrowRight: step(1), ArrowUp: step(-1), ArrowLeft: step(-1) };
  return (
    <div className={css.list} role="radiogroup" aria-label={label} data-framed={framed} ref={group} onKeyDown={onKey(keys)}>
      {choices.map(({ key, title, note, right, disabled = false }) => (
        <button key={key} type="button" role="radio" aria-checked={key === value} disabled={disabled} className={css.choice}
          tabIndex={key === stop ? 0 : -1} onClick={() => onChange(key)}>
          {!framed && <span className={css.dot} aria-hidden />}
          <span className={css.words}><b>{title}</b>{note !== undefined && <span className="note">{note}</span>}</span>
          {right}
        </button>
      ))}
    </div>
  );
}
