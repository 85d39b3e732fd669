import { and, asc, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { KnownPerson } from '#shared/importing/peopleOnFile';
import type { StoredCells } from '#shared/importing/storedCells.rules';
import type { PersonId } from '#shared/kernel/ids';
import { storedDay } from '#shared/measures/standing.rules';
import { importBatchesTable, importRowsTable, personsTable } from '../db/schema/index';
import type { ReadDb } from '../db/tx';

/** People in the order of their ids, from the one after `after` on; an empty list is the end. */
export function listPeopleAfter(db: ReadDb, after: string, most: number): KnownPerson[] {
  return db
    .select({
      personId: personsTable.id,
      fileNo: personsTable.fileNo,
      name: personsTable.name,
      idNumber: personsTable.idNumber,
      idNumberFound: personsTable.idNumberFound,
      birthDate: personsTable.birthDate,
    })
    .from(personsTable)
    .where(gt(personsTable.id, after))
    .orderBy(asc(personsTable.id))
    .limit(most)
    .all()
    .map((row) => ({ ...row, personId: row.personId as PersonId, birthDate: storedDay(row.birthDate) }));
}

/** What a register said about a person last time; nothing of an import that was undone. */
export function findLastCells(db: ReadDb, personId: PersonId): StoredCells | undefined {
  const row = db
    .select({ cells: importRowsTable.cells })
    .from(importRowsTable)
    .innerJoin(importBatchesTable, eq(importBatchesTable.id, importRowsTable.batchId))
    .where(
      and(
        eq(importRowsTable.personId, personId),
        inArray(importRowsTable.outcome, ['created', 'updated', 'unchanged']),
        isNull(importBatchesTable.undoneAt),
      ),
    )
    .orderBy(desc(importBatchesTable.at))
    .limit(1)
    .get();
  return row && (JSON.parse(row.cells) as StoredCells);
}
