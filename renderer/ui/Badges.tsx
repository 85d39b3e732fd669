import type { ReactNode } from 'react';
import { commonText, fiveColourLabel, fiveColourWord } from '#shared/text/common';
import { tokens, type FiveColour, type Tone } from './theme/tokens';
import css from './Badges.module.css';

/** Status word. Weight falls with importance so that it survives a black-and-white print; normal is `plain`. */
export function StatusBadge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={css.status} data-tone={tone}>{children}</span>;
}

/** Colour + letter + word: readable on a laser print and to a colour-blind eye. The letter is never alone. */
export function ColourChip({ colour }: { readonly colour: FiveColour }) {
  const { block, ink, letter } = tokens.five[colour];
  return (
    <span className={css.chip} title={fiveColourLabel(fiveColourWord[colour])}>
      <span className={css.block} style={{ background: block, color: ink }} aria-hidden>{letter}</span>
      {fiveColourWord[colour]}
    </span>
  );
}

/** Distance to a due day; negative is overdue. */
export function Due({ days }: { readonly days: number }) {
  if (days < 0) return <span className={css.due} data-when="late">{commonText.overdueBy(-days)}</span>;
  if (days === 0) return <span className={css.due} data-when="now">{commonText.today}</span>;
  return <span className={css.due}>{commonText.inDays(days)}</span>;
}

/** A key of the keyboard. */
export function Key({ children }: { readonly children: ReactNode }) {
  return <kbd className={css.key}>{children}</kbd>;
}
