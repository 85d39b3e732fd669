import { and, eq, inArray, isNull, notExists, sql } from 'drizzle-orm';
import type { CommunityId, ImportBatchId, PersonId } from '#shared/kernel/ids';
import {
  communitiesTable, measuresTable, personChangesTable, personPhonesTable, personSearchTable, personsTable, reviewItemsTable, statusHistoryTable,
  timelineTable,
} from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

/**
 * People of a batch about whom something was written since. Everything that is done to a person leaves an entry on the
 * timeline: of somebody who came with the batch any other entry, of somebody it changed any later one.
 */
export function countPeopleWithNewRecords(db: ReadDb, batchId: ImportBatchId): number {
  const [row] = db.all<{ people: number }>(sql`
    SELECT count(*) AS people FROM (
      SELECT p.id FROM person p WHERE p.import_batch_id = ${batchId}
        AND EXISTS (SELECT 1 FROM timeline_entry t WHERE t.person_id = p.id AND t.kind <> 'imported')
      UNION
      SELECT t.person_id FROM timeline_entry t WHERE t.kind = 'import-updated' AND t.ref_id = ${batchId}
        AND EXISTS (SELECT 1 FROM timeline_entry later WHERE later.person_id = t.person_id AND later.rowid > t.rowid)
    )`);
  return row?.people ?? 0;
}

/** Some of those who came with the batch and are still there. */
export function listPeopleOfBatch(db: ReadDb, batchId: ImportBatchId, most: number): PersonId[] {
  return db
    .select({ id: personsTable.id })
    .from(personsTable)
    .where(eq(personsTable.importBatchId, batchId))
    .limit(most)
    .all()
    .map((row) => row.id as PersonId);
}

/** People who should never have come in, with everything the import wrote about them. */
export function removePeople(tx: WriteTx, ids: readonly PersonId[]): void {
  const those = [...ids];
  tx.delete(reviewItemsTable).where(inArray(reviewItemsTable.personId, those)).run();
  tx.delete(timelineTable).where(inArray(timelineTable.personId, those)).run();
  tx.delete(measuresTable).where(inArray(measuresTable.personId, those)).run();
  tx.delete(personChangesTable).where(inArray(personChangesTable.personId, those)).run();
  tx.delete(statusHistoryTable).where(inArray(statusHistoryTable.personId, those)).run();
  tx.delete(personPhonesTable).where(inArray(personPhonesTable.personId, those)).run();
  tx.delete(personSearchTable).where(inArray(personSearchTable.personId, those)).run();
  tx.delete(personsTable).where(inArray(personsTable.id, those)).run();
}

/** What the batch added to somebody who was on file: its measure, its doubts, its line on the timeline. */
export function removeAdditions(tx: WriteTx, batchId: ImportBatchId, personId: PersonId): void {
  tx.delete(measuresTable).where(and(eq(measuresTable.importBatchId, batchId), eq(measuresTable.personId, personId))).run();
  tx.delete(reviewItemsTable)
    .where(and(eq(reviewItemsTable.importBatchId, batchId), eq(reviewItemsTable.personId, personId), isNull(reviewItemsTable.resolvedAt)))
    .run();
  tx.delete(timelineTable).where(and(eq(timelineTable.refId, batchId), eq(timelineTable.personId, personId))).run();
}

/** Communities that the import added and nobody lives in. */
export function removeUnusedCommunities(tx: WriteTx, ids: readonly CommunityId[]): void {
  if (ids.length === 0) return;
  const inhabitants = tx.select({ id: personsTable.id }).from(personsTable).where(eq(personsTable.communityId, communitiesTable.id));
  tx.delete(communitiesTable).where(and(inArray(communitiesTable.id, [...ids]), notExists(inhabitants))).run();
}
