import { refuse } from '#shared/kernel/appError';
import type { PersonId } from '#shared/kernel/ids';
import type { LocalDate } from '#shared/kernel/localDate';
import type { ControlStatus } from '#shared/persons/controlStatus';
import type { WriteTx } from '../db/tx';
import type { WriteDeps } from '../ipc/context';
import { insertTimelineEntry } from '../measures/timeline.repository';
import { changeControlStatus, findLastStatusDay } from './controlStatus.repository';
import { getPerson, type StoredPerson } from './persons.repository';

interface ChangeStatus {
  readonly personId: PersonId;
  readonly to: ControlStatus;
  readonly effectiveOn: LocalDate;
  readonly reason: string;
}

/** The axis of statistics alone; a running measure goes on (domain.md §2.11). */
export function changeStatus(tx: WriteTx, input: ChangeStatus, deps: WriteDeps): { personId: PersonId } {
  const person = getPerson(tx, input.personId);
  const today = deps.clock.today();
  if (input.effectiveOn > today) throw refuse('person.future-date', { today });
  if (input.to === person.controlStatus) throw refuse('person.status-unchanged', {});
  const lastOn = findLastStatusDay(tx, input.personId);
  if (lastOn !== undefined && input.effectiveOn < lastOn) throw refuse('person.status-before-last', { lastOn });
  writeStatus(tx, person, input.to, input.effectiveOn, input.reason, deps);
  deps.audit({ action: 'persons.changeStatus', objectType: 'person', objectId: person.id });
  return { personId: person.id };
}

/** From the person's form, which asks for no day: from today on. */
export function recordStatusChange(tx: WriteTx, person: StoredPerson, to: ControlStatus, deps: WriteDeps): void {
  const today = deps.clock.today();
  const lastOn = findLastStatusDay(tx, person.id);
  writeStatus(tx, person, to, lastOn !== undefined && lastOn > today ? lastOn : today, '', deps);
}

function writeStatus(
  tx: WriteTx,
  { id: personId, controlStatus: from }: StoredPerson,
  to: ControlStatus,
  effectiveOn: LocalDate,
  reason: string,
  deps: WriteDeps,
): void {
  const at = deps.clock.now();
  const staffId = deps.actor.id;
  changeControlStatus(tx, { id: deps.newId(), personId, from, to, effectiveOn, reason, at, staffId });
  insertTimelineEntry(tx, {
    id: deps.newId(), personId, on: effectiveOn, at, kind: 'status-changed', data: { from, to, reason }, staffId, refId: null,
  });
}
