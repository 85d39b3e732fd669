import { eq, sql } from 'drizzle-orm';
import type { OfficeProfile } from '#shared/office/office.schema';
import type { StaffRole } from '#shared/office/staff.schema';
import { communitiesTable, numberSeriesTable, officeTable, staffTable } from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

export interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly createdAt: number;
}

export function insertStaff(tx: WriteTx, row: StaffRow): void {
  tx.insert(staffTable).values({ ...row, active: true, lastUnlockAt: null }).run();
}

export function insertOffice(tx: WriteTx, profile: OfficeProfile, now: number): void {
  tx.insert(officeTable).values({ id: 1, ...profile, updatedAt: now }).run();
}

/** In the order given; a name given twice counts once. */
export function insertCommunities(tx: WriteTx, names: readonly string[], newId: () => string): void {
  for (const [sort, name] of [...new Set(names)].entries()) {
    tx.insert(communitiesTable).values({ id: newId(), name, sort, active: true }).run();
  }
}

export function setSeries(tx: WriteTx, series: string, next: number): void {
  tx.insert(numberSeriesTable)
    .values({ series, next })
    .onConflictDoUpdate({ target: numberSeriesTable.series, set: { next } })
    .run();
}

export function findSeries(db: ReadDb, series: string): number | undefined {
  return db.select().from(numberSeriesTable).where(eq(numberSeriesTable.series, series)).get()?.next;
}

/** The next number of a series, which is then used: numbers are never given twice. Begins with 1. */
export function takeNumber(tx: WriteTx, series: string): number {
  const row = tx
    .insert(numberSeriesTable)
    .values({ series, next: 2 })
    .onConflictDoUpdate({ target: numberSeriesTable.series, set: { next: sql`${numberSeriesTable.next} + 1` } })
    .returning({ next: numberSeriesTable.next })
    .get();
  return row.next - 1;
}

/** What `takeNumber` would give, without taking it. */
export function peekNumber(db: ReadDb, series: string): number {
  return findSeries(db, series) ?? 1;
}
