import { TextInput, type TextInputProps } from '@mantine/core';
import { useUncontrolled } from '@mantine/hooks';
import { useState } from 'react';
import { addDays, isLocalDate } from '#shared/kernel/localDate';
import { commonText } from '#shared/text/common';
import { onKey } from '../lib/imeSafe';
import { parseTypedDay } from '../lib/typedDay';
import { weekdayOf } from '../lib/weekday';

interface Props extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> {
  /** `yyyy-mm-dd`, '' for none, or what was typed when it is no day. */
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
}

/**
 * A day typed in any spelling of the office (2026-03-18, 20260318, 2026.3.18, 2026年3月18日, full-width).
 * Hands out `yyyy-mm-dd` as soon as it is understood; on leaving, the field itself says so too.
 * Arrow up and down move by a day.
 */
export function DateField({ value, defaultValue, onChange, onBlur, error, ...rest }: Props) {
  const [current, setCurrent] = useUncontrolled<string>({
    ...(value !== undefined && { value }),
    ...(defaultValue !== undefined && { defaultValue }),
    ...(onChange !== undefined && { onChange }),
    finalValue: '',
  });
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const day = isLocalDate(current) ? current : undefined;
  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    setCurrent(parseTypedDay(text) ?? text.trim());
  };
  const move = (days: number) => (event: React.KeyboardEvent) => {
    if (!day) return;
    event.preventDefault();
    setTyped(null);
    setCurrent(addDays(day, days));
  };
  const unreadable = left && current !== '' && !day ? commonText.dateUnreadable : undefined;
  return (
    <TextInput
      {...rest}
      value={typed ?? current}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={onKey({ ArrowUp: move(1), ArrowDown: move(-1) })}
      onBlur={(event) => {
        setTyped(null);
        setLeft(true);
        onBlur?.(event);
      }}
      error={error ?? unreadable}
      rightSection={day && <span className="note" aria-hidden>{weekdayOf(day)}</span>}
      rightSectionPointerEvents="none"
      placeholder={rest.placeholder ?? commonText.datePlaceholder}
      inputMode="numeric"
    />
  );
}
