/**
 * A calendar day as the office writes it: `yyyy-mm-dd`, no time, no zone.
 *
 * Days are compared and sorted as plain strings. A day is never a `Date`:
 * `new Date('2026-03-01')` is midnight UTC, i.e. 08:00 in Beijing and *yesterday* west of London.
 */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** Arithmetic is done in UTC, where every day has 24 hours; the zone never enters the result. */
const toUtcMs = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`);
const fromUtcMs = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10) as LocalDate;

/** True for a real day only: `2026-02-30` has the right shape and is refused. */
export function isLocalDate(value: string): value is LocalDate {
  if (!PATTERN.test(value)) return false;
  const ms = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(ms) && fromUtcMs(ms) === value;
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return fromUtcMs(toUtcMs(day) + days * MS_PER_DAY);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (toUtcMs(to) - toUtcMs(from)) / MS_PER_DAY;
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function partsOf(date: LocalDate): DayParts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** `undefined` when the three numbers are no day of the calendar. */
export function localDateOf(year: number, month: number, day: number): LocalDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(text) ? text : undefined;
}

/** The corresponding day `months` later; where it does not exist (31st, 29 Feb), the last day of that month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return localDateOf(toYear, toMonth, toDay) as LocalDate;
}

/** Completed years from `birth` to `on`. Somebody born on 29 February comes of age on 1 March. */
export function ageOn(birth: LocalDate, on: LocalDate): number {
  const b = partsOf(birth);
  const t = partsOf(on);
  const hadBirthday = t.month > b.month || (t.month === b.month && t.day >= b.day);
  return t.year - b.year - (hadBirthday ? 0 : 1);
}
