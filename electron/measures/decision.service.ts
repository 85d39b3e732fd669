import type { MeasureId } from '#shared/kernel/ids';
import { limitsOn } from '#shared/law/limits';
import { assertDecisionAllowed } from '#shared/measures/decision.rules';
import type { Measure, RegisterDecision } from '#shared/measures/measures.schema';
import { reportDeadline } from '#shared/measures/term.rules';
import type { WriteTx } from '../db/tx';
import type { WriteDeps } from '../ipc/context';
import { changeControlStatus, findLastStatusDay } from '../persons/controlStatus.repository';
import { getPerson, type StoredPerson } from '../persons/persons.repository';
import { findRunningMeasure, insertMeasure } from './measures.repository';
import { measureOf } from './measures.view';
import { insertTimelineEntry } from './timeline.repository';

/** 登记决定书: the measure begins, its deadline is computed, the control status follows (domain.md §2.4 event 1). */
export function registerDecision(tx: WriteTx, input: RegisterDecision, deps: WriteDeps): Measure {
  const person = getPerson(tx, input.personId);
  const running = findRunningMeasure(tx, input.personId);
  const today = deps.clock.today();
  const limits = limitsOn(input.servedOn);
  assertDecisionAllowed(input, limits, running?.decisionNo, today);
  const deadline = reportDeadline(input.servedOn, limits.reportDeadlineDays);
  const id = deps.newId() as MeasureId;
  const at = deps.clock.now();
  const staffId = deps.actor.id;
  const isRehab = input.kind === 'community_rehab';
  insertMeasure(tx, {
    ...input,
    id,
    state: 'ordered',
    origin: 'entered',
    releaseCertificateNo: isRehab ? input.releaseCertificateNo : '',
    releasedOn: isRehab ? input.releasedOn : null,
    reportDeadline: deadline,
    lateReason: '',
    limits: { law: limits.version, reportDeadlineDays: limits.reportDeadlineDays },
    asFound: '',
    createdAt: at,
    createdBy: staffId,
    updatedAt: at,
    version: 1,
  });
  followStatus(tx, person, input, deps);
  insertTimelineEntry(tx, {
    id: deps.newId(),
    personId: person.id,
    on: input.servedOn,
    at,
    kind: 'decision',
    data: { measure: input.kind, decisionNo: input.decisionNo, servedOn: input.servedOn, deadline },
    staffId,
    refId: id,
  });
  deps.audit({ action: 'measures.registerDecision', objectType: 'measure', objectId: id, detail: { kind: input.kind } });
  return measureOf(tx, person.id, id, today);
}

/** From the day of service; a status that was written down later than that holds until its own day. */
function followStatus(tx: WriteTx, person: StoredPerson, { kind, servedOn, decisionNo }: RegisterDecision, deps: WriteDeps): void {
  if (person.controlStatus === kind) return;
  const lastOn = findLastStatusDay(tx, person.id);
  changeControlStatus(tx, {
    id: deps.newId(),
    personId: person.id,
    from: person.controlStatus,
    to: kind,
    effectiveOn: lastOn !== undefined && lastOn > servedOn ? lastOn : servedOn,
    reason: decisionNo,
    at: deps.clock.now(),
    staffId: deps.actor.id,
  });
}
