import type { LocalDate } from '../kernel/localDate';

/**
 * The limits set by law, each with its article and the day it came into force. A new version is a new row:
 * what was decided under the old one keeps the old number (the measure stores the limits it was computed by).
 */
export interface LawLimits {
  readonly version: string;
  readonly inForceFrom: LocalDate;
  /** 戒毒条例 art. 14: report within 15 days after receipt of the decision. */
  readonly reportDeadlineDays: number;
  /** 戒毒条例 art. 14(2): three years from the day of reporting. */
  readonly detoxTermMonths: number;
  /** 戒毒条例 art. 37: not more than three years, as the decision says. */
  readonly rehabMaxMonths: number;
}

const day = (text: string) => text as LocalDate;

const HISTORY: readonly [LawLimits, ...LawLimits[]] = [
  {
    version: 'detox-regulation-2011',
    inForceFrom: day('2011-06-26'),
    reportDeadlineDays: 15,
    detoxTermMonths: 36,
    rehabMaxMonths: 36,
  },
];

/** The limits in force on a day; before the first row, the first row (there was no earlier number to apply). */
export function limitsOn(on: LocalDate): LawLimits {
  let found = HISTORY[0];
  for (const limits of HISTORY) if (limits.inForceFrom <= on) found = limits;
  return found;
}
