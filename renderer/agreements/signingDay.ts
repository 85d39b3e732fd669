import { isLocalDate, type LocalDate } from '#shared/kernel/localDate';
import { commonText } from '#shared/text/common';
import { describeProblem } from '#shared/text/errors';

/** What is wrong with the day on which it was signed, as a sentence; `undefined` = nothing. */
export function signingDayFault(
  day: string,
  reportedOn: string | null,
  today: LocalDate,
): string | undefined {
  if (!isLocalDate(day)) return commonText.dateUnreadable;
  if (day > today) return describeProblem({ code: 'measure.future-date', details: { today } });
  if (reportedOn !== null && day < reportedOn) {
    return describeProblem({ code: 'agreement.signed-before-report', details: { reportedOn } });
  }
  return undefined;
}
