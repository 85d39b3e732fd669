import type { PlannedPerson } from '#shared/importing/plan';
import { recordOf, withChanges } from '#shared/importing/record.rules';
import type { CommunityId, PersonId } from '#shared/kernel/ids';
import { storedDay } from '#shared/measures/standing.rules';
import { changesBetween, type FieldChange } from '#shared/persons/personChanges.rules';
import type { PersonRecord } from '#shared/persons/persons.rules';
import type { ReadDb, WriteTx } from '../db/tx';
import type { WriteDeps } from '../ipc/context';
import { findRunningMeasure, updateMeasure } from '../measures/measures.repository';
import { insertTimelineEntry } from '../measures/timeline.repository';
import { findCommunity } from '../office/communities.repository';
import { changeControlStatus, findLastStatusDay } from '../persons/controlStatus.repository';
import { insertChanges } from '../persons/personChanges.repository';
import { getPerson, updatePerson, type StoredPerson } from '../persons/persons.repository';
import type { BeforeUpdate } from './beforeUpdate.schema';
import { insertImportedMeasure, insertReviews } from './createImported';
import type { ImportRun } from './importRun';
import { setStatusWord } from './statusWord.repository';

/** Somebody on file of whom the register says something new. Everything it does not say stays. */
export function updateImported(tx: WriteTx, personId: PersonId, person: PlannedPerson, run: ImportRun): BeforeUpdate {
  const { deps, at, asOf, batchId } = run;
  const before = getPerson(tx, personId);
  const said = recordOf(person.values, run.communities.get(person.values.community) ?? null);
  writeRecord(tx, before, withChanges(recordIn(before), said, person.changes), deps, at);
  const endedMeasure = person.changes.includes('controlStatus') ? writeStatus(tx, before, person, run) : null;
  insertReviews(tx, personId, person.doubts, run);
  insertTimelineEntry(tx, {
    id: deps.newId(), personId, on: deps.clock.today(), at, kind: 'import-updated', data: { asOf, fields: person.changes.join(',') },
    staffId: deps.actor.id, refId: batchId,
  });
  const { controlStatus, controlStatusFound } = before;
  return { record: recordIn(before), controlStatus, controlStatusFound, endedMeasure };
}

/** The stored person without what is no part of the record. */
export function recordIn(person: StoredPerson): PersonRecord {
  const { id: _id, fileNo: _no, version: _version, controlStatusFound: _word, importBatchId: _batch, ...record } = person;
  return record;
}

/** All but the status, with a line for each field. */
export function writeRecord(tx: WriteTx, before: StoredPerson, record: PersonRecord, deps: WriteDeps, at: number): void {
  const changes = changesBetween(recordIn(before), record).filter((change) => change.field !== 'controlStatus');
  if (changes.length === 0) return;
  updatePerson(tx, before, record, at, deps.newId);
  insertChanges(tx, changes.map((change) => readable(tx, change)), { personId: before.id, at, staffId: deps.actor.id }, deps.newId);
}

/** A community is kept by the name it had on the day of the change. */
function readable(db: ReadDb, change: FieldChange): FieldChange {
  if (change.field !== 'communityId') return change;
  const name = (id: string): string => (id === '' ? '' : (findCommunity(db, id as CommunityId)?.name ?? id));
  return { ...change, before: name(change.before), after: name(change.after) };
}

/**
 * The status as of the register's day, but never before what is already known of a later day. A measure of another kind
 * takes the place of one that came with a register; one that was entered here follows the full rules and stays.
 */
function writeStatus(tx: WriteTx, before: StoredPerson, { values, measure }: PlannedPerson, run: ImportRun): BeforeUpdate['endedMeasure'] {
  const { deps, at, asOf } = run;
  const personId = before.id;
  setStatusWord(tx, personId, values.controlStatusFound);
  if (values.controlStatus !== before.controlStatus) {
    const today = deps.clock.today();
    const said = storedDay(asOf) ?? today;
    const last = findLastStatusDay(tx, personId) ?? said;
    const effectiveOn = said < last ? last : said > today ? today : said;
    changeControlStatus(tx, {
      id: deps.newId(), personId, from: before.controlStatus, to: values.controlStatus, effectiveOn, reason: '', at, staffId: deps.actor.id,
    });
  }
  const running = findRunningMeasure(tx, personId);
  if (!measure || running?.kind === measure.kind) return null;
  const ended = running?.origin === 'imported' && running.state !== 'ended' ? { id: running.id, state: running.state } : null;
  if (running && ended) updateMeasure(tx, running, { state: 'ended' }, at);
  insertImportedMeasure(tx, personId, measure, run);
  return ended;
}
