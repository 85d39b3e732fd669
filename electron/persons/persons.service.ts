import { refuse } from '#shared/kernel/appError';
import type { CommunityId, PersonId } from '#shared/kernel/ids';
import { partsOf } from '#shared/kernel/localDate';
import { changesBetween, type FieldChange } from '#shared/persons/personChanges.rules';
import { settlePerson, type PersonRecord } from '#shared/persons/persons.rules';
import type { PersonInput, UpdatePerson } from '#shared/persons/persons.schema';
import type { ReadDb, WriteTx } from '../db/tx';
import type { WriteDeps } from '../ipc/context';
import { insertTimelineEntry } from '../measures/timeline.repository';
import { findCommunity } from '../office/communities.repository';
import { getOfficeProfile } from '../office/office.repository';
import { insertStatusLine } from './controlStatus.repository';
import { takeFileNumber } from './fileNumber.repository';
import { insertChanges } from './personChanges.repository';
import { findByIdNumber, getPerson, insertPerson, updatePerson as storePerson } from './persons.repository';
import { recordStatusChange } from './status.service';

export function createPerson(tx: WriteTx, input: PersonInput, deps: WriteDeps): { personId: PersonId } {
  const today = deps.clock.today();
  const at = deps.clock.now();
  const staffId = deps.actor.id;
  const record = settlePerson(input, today);
  assertNumberIsFree(tx, record);
  assertCommunityExists(tx, record.communityId);
  const id = deps.newId() as PersonId;
  const fileNo = takeFileNumber(tx, getOfficeProfile(tx).code, partsOf(today).year);
  insertPerson(tx, { id, fileNo, record, controlStatusFound: '', importBatchId: null, at, staffId }, deps.newId);
  insertStatusLine(tx, {
    id: deps.newId(), personId: id, from: null, to: record.controlStatus, effectiveOn: today, reason: '', at, staffId,
  });
  insertTimelineEntry(tx, { id: deps.newId(), personId: id, on: today, at, kind: 'created', data: {}, staffId, refId: null });
  deps.audit({ action: 'persons.create', objectType: 'person', objectId: id, detail: { phones: record.phones.length } });
  return { personId: id };
}

/** @throws `person.changed-meanwhile` when the form was opened on an older state */
export function updatePerson(tx: WriteTx, { personId, version, person }: UpdatePerson, deps: WriteDeps): { personId: PersonId } {
  const before = getPerson(tx, personId);
  if (before.version !== version) throw refuse('person.changed-meanwhile', {});
  const record = settlePerson(person, deps.clock.today(), before);
  assertNumberIsFree(tx, record, personId);
  if (record.communityId !== before.communityId) assertCommunityExists(tx, record.communityId);
  const changes = changesBetween(before, record).map((change) => readable(tx, change));
  const fields = changes.map((change) => change.field);
  if (changes.length > 0) {
    const at = deps.clock.now();
    const staffId = deps.actor.id;
    if (!storePerson(tx, before, record, at, deps.newId)) throw refuse('person.changed-meanwhile', {});
    insertChanges(tx, changes, { personId, at, staffId }, deps.newId);
    if (record.controlStatus !== before.controlStatus) recordStatusChange(tx, before, record.controlStatus, deps);
    const edited = fields.filter((field) => field !== 'controlStatus').join(',');
    if (edited !== '') {
      insertTimelineEntry(tx, {
        id: deps.newId(), personId, on: deps.clock.today(), at, kind: 'edited', data: { fields: edited }, staffId, refId: null,
      });
    }
  }
  deps.audit({ action: 'persons.update', objectType: 'person', objectId: personId, detail: { fields } });
  return { personId };
}

function assertNumberIsFree(db: ReadDb, { idNumber }: PersonRecord, except?: PersonId): void {
  if (idNumber === null) return;
  const owner = findByIdNumber(db, idNumber);
  if (owner && owner.id !== except) throw refuse('person.id-taken', { fileNo: owner.fileNo });
}

function assertCommunityExists(db: ReadDb, id: CommunityId | null): void {
  if (id !== null && !findCommunity(db, id)) throw refuse('office.community-not-found', {});
}

/** A community is kept by the name it had on the day of the change. */
function readable(db: ReadDb, change: FieldChange): FieldChange {
  if (change.field !== 'communityId') return change;
  const name = (id: string) => (id === '' ? '' : (findCommunity(db, id as CommunityId)?.name ?? id));
  return { ...change, before: name(change.before), after: name(change.after) };
}
