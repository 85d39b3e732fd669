import { daysBetween, localDateOf, type LocalDate } from '#shared/kernel/localDate';
import { commonText } from '#shared/text/common';

const A_SUNDAY = localDateOf(2000, 1, 2) as LocalDate;

/** 三 for a Wednesday. */
export function weekdayOf(day: LocalDate): string {
  const index = ((daysBetween(A_SUNDAY, day) % 7) + 7) % 7;
  return commonText.weekday[index] ?? '';
}
