import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { recoveryText } from '#shared/text/session';
import { isComposing } from '../lib/imeSafe';
import { GROUP_CHARACTERS, spread, wrongPlaces } from './recoveryGroups';
import css from './RecoveryKeyFields.module.css';

interface Props {
  readonly value: readonly string[];
  readonly onChange: (groups: string[]) => void;
  /** The groups as printed, while this window still knows them: each one is checked as it is typed. */
  readonly expected?: readonly string[] | undefined;
  /** The group (from 1) that the office found not to fit its check character. */
  readonly wrongGroup?: number | undefined;
  readonly disabled?: boolean | undefined;
}

function Label({ index, right }: { readonly index: number; readonly right: boolean }) {
  return <>{recoveryText.group(index + 1)} {right && <b className="good">{recoveryText.right}</b>}</>;
}

/** Eight groups from paper. The cursor goes on by itself; a wrong group is named where it stands. */
export function RecoveryKeyFields({ value, onChange, expected, wrongGroup, disabled = false }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const focus = (index: number) => grid.current?.querySelectorAll('input')[index]?.focus();
  const type = (index: number, typed: string) => {
    const next = spread(value, index, typed);
    onChange(next);
    const grown = (next[index]?.length ?? 0) > (value[index]?.length ?? 0);
    const open = next.findIndex((group, at) => at > index && group.length < GROUP_CHARACTERS);
    if (grown && next[index]?.length === GROUP_CHARACTERS && open !== -1) focus(open);
  };
  const errorOf = (index: number): string | undefined => {
    const typed = value[index] ?? '';
    if (wrongGroup === index + 1) return recoveryText.wrong;
    const printed = expected?.[index];
    if (printed === undefined || typed.length < GROUP_CHARACTERS || typed === printed) return undefined;
    return recoveryText.wrongPlaces(wrongPlaces(typed, printed));
  };
  return (
    <div className={css.grid} ref={grid}>
      {value.map((group, index) => (
        <TextInput
          // The groups are places on paper: their number is what they are.
          key={recoveryText.group(index + 1)}
          label={<Label index={index} right={expected?.[index] === group && group !== ''} />}
          aria-label={recoveryText.group(index + 1)}
          classNames={{ input: `num ${css.input ?? ''}` }}
          value={group}
          disabled={disabled}
          error={errorOf(index)}
          onChange={(event) => type(index, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Backspace' && group === '' && index > 0 && !isComposing(event.nativeEvent)) focus(index - 1);
          }}
        />
      ))}
    </div>
  );
}
