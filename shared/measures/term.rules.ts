import {
  addDays, addMonths, daysBetween, daysInMonth, localDateOf, partsOf, type LocalDate,
} from '../kernel/localDate';
import type { Settings } from '../office/settings.schema';
import type { MeasureBadge, MeasureState } from './measures.schema';

/** The two conventions in which practice differs (domain.md §2.2); 本站默认: `day_before`, not sticky. */
export type TermConventions = Pick<Settings, 'termEndInclusive' | 'endOfMonthSticky'>;

export interface Term {
  readonly start: LocalDate;
  /** The last day of the term, as it is printed. */
  readonly end: LocalDate;
}

const MONTHS_PER_YEAR = 12;

/**
 * Last day on which the person may report. The day after receipt is day 1 (戒毒条例 art. 14):
 * received 2024-02-20, 15 days → 2024-03-06.
 */
export function reportDeadline(servedOn: LocalDate, limitDays: number): LocalDate {
  return addDays(servedOn, limitDays);
}

/**
 * The term from the day of reporting (戒毒条例 art. 14(2), art. 37). First the corresponding day `months` later,
 * or the month's last day where that does not exist; `endOfMonthSticky` moves it to the month's last day when the
 * term began on one; only then `day_before` takes one day off.
 */
export function termOf(reportedOn: LocalDate, months: number, conventions: TermConventions): Term {
  const corresponding = correspondingDay(reportedOn, months, conventions.endOfMonthSticky);
  return { start: reportedOn, end: conventions.termEndInclusive === 'same_day' ? corresponding : addDays(corresponding, -1) };
}

/** 1, 2 or 3: which year of the term a day is in. `undefined` before the term and after its last day. */
export function yearOfTerm(term: Term, months: number, today: LocalDate): number | undefined {
  if (today < term.start || today > term.end) return undefined;
  // The conventions may let the last day fall on the corresponding day: that is still the last year, no fourth one.
  const lastYear = Math.ceil(months / MONTHS_PER_YEAR);
  let year = 1;
  while (year < lastYear && today >= addMonths(term.start, year * MONTHS_PER_YEAR)) year += 1;
  return year;
}

/** Days from today to the last day: 0 on that day itself, negative when it is past. */
export const daysLeft = (term: Term, today: LocalDate): number => daysBetween(today, term.end);

export interface BadgeFacts {
  readonly origin: 'entered' | 'imported';
  readonly state: MeasureState;
  readonly reportDeadline: LocalDate | null;
  readonly termEnd: LocalDate | null;
}

/**
 * What became of a measure by today's date. One that came with a register stays as found: every term of an old
 * register would be over today, and the register does not say what happened since (decision 30).
 */
export function badgeOn(facts: BadgeFacts, today: LocalDate): MeasureBadge {
  if (facts.state === 'ended') return 'ended';
  if (facts.origin === 'imported') return 'as_found';
  if (facts.state === 'ordered') {
    return facts.reportDeadline !== null && today > facts.reportDeadline ? 'reporting_overdue' : 'ordered';
  }
  return facts.termEnd !== null && today > facts.termEnd ? 'term_over' : facts.state;
}

function correspondingDay(from: LocalDate, months: number, sticky: boolean): LocalDate {
  const day = addMonths(from, months);
  return sticky && isMonthEnd(from) ? monthEnd(day) : day;
}

const isMonthEnd = (day: LocalDate): boolean => monthEnd(day) === day;

function monthEnd(day: LocalDate): LocalDate {
  const { year, month } = partsOf(day);
  return localDateOf(year, month, daysInMonth(year, month)) ?? day;
}
