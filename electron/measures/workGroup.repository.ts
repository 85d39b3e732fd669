import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { workGroupTable } from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

export type MemberRow = typeof workGroupTable.$inferSelect;

/** Who is in the groups now, in the order in which they were named. */
export function listMembers(db: ReadDb, measureIds: readonly string[]): MemberRow[] {
  return db
    .select()
    .from(workGroupTable)
    .where(and(inArray(workGroupTable.measureId, [...measureIds]), isNull(workGroupTable.toOn)))
    .orderBy(asc(workGroupTable.sort))
    .all();
}

export function insertMember(tx: WriteTx, row: MemberRow): void {
  tx.insert(workGroupTable).values(row).run();
}

export function setMemberSort(tx: WriteTx, id: string, sort: number): void {
  tx.update(workGroupTable).set({ sort }).where(eq(workGroupTable.id, id)).run();
}

/** Who leaves stays on file with the last day. */
export function closeMember(tx: WriteTx, id: string, toOn: string): void {
  tx.update(workGroupTable).set({ toOn }).where(eq(workGroupTable.id, id)).run();
}
