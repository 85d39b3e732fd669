/**
 * Where each colleague was when the screen locked: a path with random ids, no name and no record.
 * The window's storage lives in memory only (its session has no folder), so nothing of it reaches the disk.
 */
const keyOf = (staffId: string): string => `place:${staffId}`;

export function rememberLastPlace(staffId: string, place: string): void {
  localStorage.setItem(keyOf(staffId), place);
}

export function lastPlaceOf(staffId: string): string | null {
  return localStorage.getItem(keyOf(staffId));
}

const LAST_STAFF = 'last-staff';

/** Who used this window last: the locked screen asks for that password first. */
export const rememberLastStaff = (staffId: string): void => localStorage.setItem(LAST_STAFF, staffId);
export const lastStaffId = (): string | null => localStorage.getItem(LAST_STAFF);
