import { refuse } from '../kernel/appError';
import { daysBetween, type LocalDate } from '../kernel/localDate';
import type { MeasureState, RegisterReport } from './measures.schema';
import { storedDay } from './standing.rules';

/** What the report must fit to. */
export interface ReportableMeasure {
  readonly origin: 'entered' | 'imported';
  readonly state: MeasureState;
  readonly servedOn: string | null;
  readonly reportDeadline: string | null;
  readonly reportedOn: string | null;
  readonly asOf: string | null;
}

/**
 * May this report be registered? Answers by how many days it is late: 0 within the limit of 戒毒条例 art. 14.
 * A late report is accepted with its reason (domain.md §2.4 event 4); without a good one the law takes it for a refusal,
 * which is for people to decide.
 */
export function assertReportAllowed(measure: ReportableMeasure, input: RegisterReport, today: LocalDate): number {
  if (measure.state === 'ended') throw refuse('measure.ended', {});
  if (measure.origin === 'imported') throw refuse('measure.imported', { asOf: measure.asOf ?? '' });
  if (measure.reportedOn !== null) throw refuse('measure.report-registered', { reportedOn: measure.reportedOn });
  if (input.reportedOn > today) throw refuse('measure.future-date', { today });
  if (measure.servedOn !== null && input.reportedOn < measure.servedOn) {
    throw refuse('measure.report-before-service', { servedOn: measure.servedOn });
  }
  const deadline = storedDay(measure.reportDeadline);
  const daysLate = deadline === null ? 0 : Math.max(0, daysBetween(deadline, input.reportedOn));
  if (deadline !== null && daysLate > 0 && input.lateReason === '') {
    throw refuse('measure.late-reason-missing', { deadline });
  }
  return daysLate;
}
