import { and, asc, eq, ne } from 'drizzle-orm';
import type { StaffRole } from '#shared/office/staff.schema';
import { staffTable } from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

export interface StaffRecord {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly active: boolean;
}

/** In the order of joining. */
export function listStaff(db: ReadDb): StaffRecord[] {
  return db
    .select({ id: staffTable.id, name: staffTable.name, role: staffTable.role, active: staffTable.active })
    .from(staffTable)
    .orderBy(asc(staffTable.createdAt), asc(staffTable.name))
    .all();
}

export function findStaff(db: ReadDb, id: string): StaffRecord | undefined {
  return listStaff(db).find((one) => one.id === id);
}

export function findStaffByName(db: ReadDb, name: string): StaffRecord | undefined {
  return listStaff(db).find((one) => one.name === name);
}

/** Administrators still at work, besides this one: the last may not go. */
export function countOtherAdmins(db: ReadDb, id: string): number {
  return db
    .select({ id: staffTable.id })
    .from(staffTable)
    .where(and(eq(staffTable.role, 'admin'), eq(staffTable.active, true), ne(staffTable.id, id)))
    .all().length;
}

export function setStaffActive(tx: WriteTx, id: string, active: boolean): void {
  tx.update(staffTable).set({ active }).where(eq(staffTable.id, id)).run();
}

export function setLastUnlock(tx: WriteTx, id: string, at: number): void {
  tx.update(staffTable).set({ lastUnlockAt: at }).where(eq(staffTable.id, id)).run();
}
