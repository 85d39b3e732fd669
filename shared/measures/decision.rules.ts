import { refuse } from '../kernel/appError';
import type { LocalDate } from '../kernel/localDate';
import type { LawLimits } from '../law/limits';
import type { RegisterDecision } from './measures.schema';

/**
 * May this decision be registered? Days first, then what the law fixes.
 *
 * @param running number of a decision that still runs ('' when the register gave none); a person serves one at a time
 * (domain.md §2.11).
 */
export function assertDecisionAllowed(
  input: RegisterDecision,
  limits: LawLimits,
  running: string | undefined,
  today: LocalDate,
): void {
  if (running !== undefined) throw refuse('measure.overlap', { decisionNo: running });
  const days = [input.decidedOn, input.servedOn, ...(input.releasedOn === null ? [] : [input.releasedOn])];
  if (days.some((day) => day > today)) throw refuse('measure.future-date', { today });
  if (input.servedOn < input.decidedOn) throw refuse('measure.decision-after-service', { decidedOn: input.decidedOn });
  if (input.kind === 'community_detox') {
    if (input.termMonths !== limits.detoxTermMonths) throw refuse('measure.term-fixed', { months: limits.detoxTermMonths });
    return;
  }
  // 社区康复 follows the release from 强制隔离戒毒: both papers belong to the bag (domain.md §2.5).
  if (input.releaseCertificateNo === '' || input.releasedOn === null) throw refuse('measure.rehab-papers-missing', {});
}
