import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm';
import type { ImportBatch } from '#shared/importing/importing.schema';
import type { RowOutcome } from '#shared/importing/plan';
import type { StoredCells } from '#shared/importing/storedCells.rules';
import type { ImportBatchId } from '#shared/kernel/ids';
import { importBatchesTable, importRowsTable, staffTable } from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

/** Kept as JSON with the batch. */
export interface BatchCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly merged: number;
  readonly doubtful: number;
  readonly leftOut: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly communitiesAdded: readonly string[];
}

export interface NewBatch {
  readonly id: ImportBatchId;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly reportedOn: string | null;
  readonly rows: number;
  readonly at: number;
  readonly staffId: string;
}

export function insertBatch(tx: WriteTx, batch: NewBatch, counts: BatchCounts): void {
  tx.insert(importBatchesTable).values({ ...batch, counts: JSON.stringify(counts), undoneAt: null }).run();
}

export function updateBatchCounts(tx: WriteTx, id: ImportBatchId, counts: BatchCounts): void {
  tx.update(importBatchesTable).set({ counts: JSON.stringify(counts) }).where(eq(importBatchesTable.id, id)).run();
}

export interface StoredBatch extends ImportBatch {
  readonly counts: BatchCounts;
}

/** Newest first. */
export function listBatches(db: ReadDb): StoredBatch[] {
  return db
    .select({ batch: importBatchesTable, staffName: staffTable.name })
    .from(importBatchesTable)
    .innerJoin(staffTable, eq(staffTable.id, importBatchesTable.staffId))
    .orderBy(desc(importBatchesTable.at))
    .all()
    .map(({ batch, staffName }) => {
      const counts = JSON.parse(batch.counts) as BatchCounts;
      const { id, fileName, sheet, reportedOn, at, rows, undoneAt } = batch;
      const { created, updated } = counts;
      return { id: id as ImportBatchId, fileName, sheet, reportedOn, at, rows, undoneAt, staffName, created, updated, counts };
    });
}

/** The last time that the same bytes came in and stayed. */
export function findImportOfFile(db: ReadDb, fileSha256: string): { at: number; rows: number } | undefined {
  return db
    .select({ at: importBatchesTable.at, rows: importBatchesTable.rows })
    .from(importBatchesTable)
    .where(and(eq(importBatchesTable.fileSha256, fileSha256), isNull(importBatchesTable.undoneAt)))
    .orderBy(desc(importBatchesTable.at))
    .get();
}

export interface NewImportRow {
  readonly id: string;
  readonly batchId: ImportBatchId;
  readonly rowNo: number;
  readonly personId: string | null;
  readonly outcome: RowOutcome;
  readonly cells: StoredCells;
  /** What an update changed, so that it can be undone. */
  readonly before: unknown;
}

export function insertImportRow(tx: WriteTx, { cells, before, ...row }: NewImportRow): void {
  tx.insert(importRowsTable).values({ ...row, cells: JSON.stringify(cells), before: JSON.stringify(before ?? null) }).run();
}

export interface UpdatedRow {
  readonly rowNo: number;
  readonly personId: string;
  readonly before: unknown;
}

/** The rows of a batch that changed somebody who was on file, after a row number; a page of them. */
export function listUpdatedRows(db: ReadDb, batchId: ImportBatchId, afterRowNo: number, most: number): UpdatedRow[] {
  return db
    .select({ rowNo: importRowsTable.rowNo, personId: importRowsTable.personId, before: importRowsTable.before })
    .from(importRowsTable)
    .where(and(eq(importRowsTable.batchId, batchId), eq(importRowsTable.outcome, 'updated'), gt(importRowsTable.rowNo, afterRowNo)))
    .orderBy(asc(importRowsTable.rowNo))
    .limit(most)
    .all()
    .flatMap(({ rowNo, personId, before }) => (personId === null ? [] : [{ rowNo, personId, before: JSON.parse(before) as unknown }]));
}

/** An undone import leaves its line in the list; what its rows said about people goes. */
export function markUndone(tx: WriteTx, id: ImportBatchId, at: number): void {
  tx.delete(importRowsTable).where(eq(importRowsTable.batchId, id)).run();
  tx.update(importBatchesTable).set({ undoneAt: at }).where(eq(importBatchesTable.id, id)).run();
}
