import { desc, gt, sql } from 'drizzle-orm';
import type { BackupLogRow } from '#shared/backup/backup.schema';
import {
  auditTable, backupLogTable, documentScansTable, documentsTable, measuresTable, personsTable, timelineTable, workGroupTable,
} from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

export type NewBackupRow = typeof backupLogTable.$inferInsert;

export function insertBackupRow(tx: WriteTx, row: NewBackupRow): void {
  tx.insert(backupLogTable).values(row).run();
}

/** Newest first. */
export function listBackupRows(db: ReadDb, limit: number): BackupLogRow[] {
  return db.select().from(backupLogTable).orderBy(desc(backupLogTable.at)).limit(limit).all();
}

/** Running number of the next backup. */
export function nextBackupNumber(db: ReadDb): number {
  return countOf(db, backupLogTable) + 1;
}

const RECORD_TABLES = [measuresTable, workGroupTable, documentsTable, documentScansTable, timelineTable] as const;

/** People, and the records about them: what a person recognises when comparing two backups. */
export function countBook(db: ReadDb): { people: number; records: number } {
  return {
    people: countOf(db, personsTable),
    records: RECORD_TABLES.reduce((sum, table) => sum + countOf(db, table), 0),
  };
}

/** Instant of the newest audit line; null in an empty book. */
export function findLastWorkAt(db: ReadDb): number | null {
  return db.select({ at: auditTable.at }).from(auditTable).orderBy(desc(auditTable.seq)).limit(1).get()?.at ?? null;
}

/** What was done after an audit line, by kind; most frequent first. */
export function countActionsSince(db: ReadDb, seq: number): { action: string; count: number }[] {
  const count = sql<number>`count(*)`;
  return db
    .select({ action: auditTable.action, count })
    .from(auditTable)
    .where(gt(auditTable.seq, seq))
    .groupBy(auditTable.action)
    .orderBy(desc(count))
    .all();
}

function countOf(db: ReadDb, table: typeof backupLogTable | typeof personsTable | (typeof RECORD_TABLES)[number]): number {
  return db.select({ n: sql<number>`count(*)` }).from(table).get()?.n ?? 0;
}
