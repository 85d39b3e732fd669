import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { MeasureId, PersonId } from '#shared/kernel/ids';
import { measuresTable } from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

export type MeasureRow = typeof measuresTable.$inferSelect;
export type NewMeasure = typeof measuresTable.$inferInsert;

export function findMeasure(db: ReadDb, id: MeasureId): MeasureRow | undefined {
  return db.select().from(measuresTable).where(eq(measuresTable.id, id)).get();
}

/** What runs first, then the youngest. */
export function listMeasures(db: ReadDb, personId: PersonId): MeasureRow[] {
  return db
    .select()
    .from(measuresTable)
    .where(eq(measuresTable.personId, personId))
    .orderBy(sql`${measuresTable.state} = 'ended'`, desc(measuresTable.createdAt), sql`rowid DESC`)
    .all();
}

export function findRunningMeasure(db: ReadDb, personId: PersonId): MeasureRow | undefined {
  return db
    .select()
    .from(measuresTable)
    .where(and(eq(measuresTable.personId, personId), ne(measuresTable.state, 'ended')))
    .orderBy(desc(measuresTable.createdAt))
    .get();
}

export function insertMeasure(tx: WriteTx, row: NewMeasure): void {
  tx.insert(measuresTable).values(row).run();
}

/** Counts as an edit. False when somebody else was quicker: nothing is written then. */
export function updateMeasure(
  tx: WriteTx,
  before: MeasureRow,
  change: Partial<Omit<NewMeasure, 'id' | 'version' | 'updatedAt'>>,
  at: number,
): boolean {
  const { changes } = tx
    .update(measuresTable)
    .set({ ...change, updatedAt: at, version: before.version + 1 })
    .where(and(eq(measuresTable.id, before.id), eq(measuresTable.version, before.version)))
    .run();
  return changes === 1;
}
