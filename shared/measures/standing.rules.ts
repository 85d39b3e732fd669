import { isLocalDate, type LocalDate } from '../kernel/localDate';
import type { MeasureBadge, MeasureState } from './measures.schema';
import { badgeOn, daysLeft, yearOfTerm } from './term.rules';

/** A measure as its row says it. */
export interface StoredMeasureFacts {
  readonly origin: 'entered' | 'imported';
  readonly state: MeasureState;
  readonly reportDeadline: string | null;
  readonly termMonths: number | null;
  readonly termStart: string | null;
  readonly termEnd: string | null;
  /** Of an imported measure: the year that its word names (社区戒毒两年 → 2), as of the register's day. */
  readonly yearAsFound: number | null;
}

export interface Standing {
  readonly badge: MeasureBadge;
  readonly year: number | null;
  readonly daysLeft: number | null;
}

/** How a measure stands today. What an old register said is shown as it stood (decision 30). */
export function standingOn(facts: StoredMeasureFacts, today: LocalDate): Standing {
  const termEnd = storedDay(facts.termEnd);
  const badge = badgeOn({ ...facts, reportDeadline: storedDay(facts.reportDeadline), termEnd }, today);
  if (facts.origin === 'imported') return { badge, year: facts.yearAsFound, daysLeft: null };
  const start = storedDay(facts.termStart);
  if (badge === 'ended' || start === null || termEnd === null) return { badge, year: null, daysLeft: null };
  const term = { start, end: termEnd };
  return { badge, year: yearOfTerm(term, facts.termMonths ?? 0, today) ?? null, daysLeft: daysLeft(term, today) };
}

/** A day out of the file; what is none is not computed with. */
export const storedDay = (text: string | null): LocalDate | null => (text !== null && isLocalDate(text) ? text : null);
