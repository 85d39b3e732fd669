import { refuse } from '#shared/kernel/appError';
import type { CommunityId, ImportBatchId, MeasureId, PersonId } from '#shared/kernel/ids';
import { importingText } from '#shared/text/importing';
import type { WriteTx } from '../db/tx';
import type { Job, WriteDeps } from '../ipc/context';
import { findMeasure, updateMeasure } from '../measures/measures.repository';
import { changeControlStatus, findLastStatusDay } from '../persons/controlStatus.repository';
import { getPerson } from '../persons/persons.repository';
import { BeforeUpdate } from './beforeUpdate.schema';
import { listBatches, listUpdatedRows, markUndone } from './importBatches.repository';
import { setStatusWord } from './statusWord.repository';
import { countPeopleWithNewRecords, listPeopleOfBatch, removeAdditions, removePeople, removeUnusedCommunities } from './undo.repository';
import { writeRecord } from './updateImported';

/** People handled between two looks at the mail: a few milliseconds. */
const PEOPLE_AT_ONCE = 20;

/**
 * Takes an import back: who came with it goes, who was changed by it is as before, with a line for each field. Refused
 * as soon as somebody wrote about one of these people since; numbers of bags that were given are not given again.
 */
export function* undoImport(
  tx: WriteTx,
  { batchId }: { batchId: ImportBatchId },
  deps: WriteDeps,
): Job<{ removed: number; restored: number }> {
  const batch = listBatches(tx).find((one) => one.id === batchId);
  if (!batch) throw refuse('import.batch-not-found', {});
  if (batch.undoneAt !== null) throw refuse('import.already-undone', {});
  const people = countPeopleWithNewRecords(tx, batchId);
  if (people > 0) throw refuse('import.undo-records-added', { people });
  const total = batch.created + batch.updated;
  let removed = 0;
  for (let some = listPeopleOfBatch(tx, batchId, PEOPLE_AT_ONCE); some.length > 0; some = listPeopleOfBatch(tx, batchId, PEOPLE_AT_ONCE)) {
    removePeople(tx, some);
    removed += some.length;
    yield { done: removed, total, step: 'removing' };
  }
  let restored = 0;
  for (let rows = listUpdatedRows(tx, batchId, 0, PEOPLE_AT_ONCE); rows.length > 0; rows = listUpdatedRows(tx, batchId, rows.at(-1)?.rowNo ?? 0, PEOPLE_AT_ONCE)) {
    for (const { personId, before } of rows) {
      restore(tx, batchId, personId as PersonId, BeforeUpdate.parse(before), deps);
      restored += 1;
      yield { done: removed + restored, total, step: 'restoring' };
    }
  }
  removeUnusedCommunities(tx, batch.counts.communitiesAdded as readonly CommunityId[]);
  markUndone(tx, batchId, deps.clock.now());
  deps.audit({ action: 'importing.undo', objectType: 'import', objectId: batchId, detail: { removed, restored } });
  return { removed, restored };
}

function restore(tx: WriteTx, batchId: ImportBatchId, personId: PersonId, before: BeforeUpdate, deps: WriteDeps): void {
  const at = deps.clock.now();
  const person = getPerson(tx, personId);
  removeAdditions(tx, batchId, personId);
  writeRecord(tx, person, before.record, deps, at);
  setStatusWord(tx, personId, before.controlStatusFound);
  if (person.controlStatus !== before.controlStatus) {
    changeControlStatus(tx, {
      id: deps.newId(), personId, from: person.controlStatus, to: before.controlStatus, at, staffId: deps.actor.id,
      effectiveOn: findLastStatusDay(tx, personId) ?? deps.clock.today(), reason: importingText.undoneReason,
    });
  }
  const measure = before.endedMeasure && findMeasure(tx, before.endedMeasure.id as MeasureId);
  if (measure && before.endedMeasure) updateMeasure(tx, measure, { state: before.endedMeasure.state }, at);
}
