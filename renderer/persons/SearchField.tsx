import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { personListText as t } from '#shared/text/personScreens';
import { normalizeTyped, onKey } from '../lib/imeSafe';

interface Props {
  /** What the list is searched by now; another screen may change it. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Enter: the row under the cursor; arrow down: into the list. */
  readonly onEnter: () => void;
  readonly onDown: () => void;
}

/** Filters on each letter, and during a composition only when it ends: half a pinyin syllable is no question. */
export function SearchField({ value, onChange, inputRef, onEnter, onDown }: Props) {
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setTyped(value);
  }, [value]);
  const ask = (text: string) => {
    asked.current = normalizeTyped(text);
    onChange(asked.current);
  };
  const type = (text: string, composing: boolean) => {
    setTyped(text);
    if (!composing) ask(text);
  };
  return (
    <TextInput
      ref={inputRef}
      w={264}
      type="search"
      value={typed}
      aria-label={t.searchLabel}
      placeholder={t.search}
      leftSection={<IconSearch size={16} stroke={1.75} />}
      onChange={(event) => type(event.currentTarget.value, (event.nativeEvent as InputEvent).isComposing)}
      onCompositionEnd={(event) => ask(event.currentTarget.value)}
      onKeyDown={onKey({
        Enter: onEnter,
        ArrowDown: (event) => {
          event.preventDefault();
          onDown();
        },
        Escape: () => type('', false),
      })}
    />
  );
}
