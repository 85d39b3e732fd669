import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Staff } from '#shared/office/staff.schema';
import { writeFileAtomic } from '../files/atomicWrite';

/** What happened while nobody could write to the audit log; written there at the next unlock. */
export const UnloggedSchema = z.object({
  at: z.int(),
  staffId: z.string(),
  action: z.enum(['session.wrongPassword', 'backup.undoRestore']),
});
export type Unlogged = z.infer<typeof UnloggedSchema>;

/** What may be said of a case book before anybody signed in. */
const BookAtDoor = z.object({
  officeName: z.string().nullable(),
  officeCode: z.string().nullable(),
  staff: z.array(Staff),
  lastVerifiedBackupAt: z.int().nullable(),
});
export type BookAtDoor = z.infer<typeof BookAtDoor>;

/**
 * What may stand readable beside the encrypted file (decision 4): office name, staff names and roles, the age
 * of the backup, wrong passwords so far. Nothing about a client, and nothing that opens anything.
 */
export const Door = BookAtDoor.extend({
  installationId: z.string(),
  autoLockMinutes: z.int(),
  /** Consecutive wrong passwords, for the growing delay. */
  wrongTries: z.int(),
  lastWrongAt: z.int().nullable(),
  unlogged: z.array(UnloggedSchema),
  /** The same of the book that the last restore put aside: whoever takes the restore back finds his name again. */
  setAside: BookAtDoor.nullable().default(null),
});
export type Door = z.infer<typeof Door>;

/** What the records process may change: it knows the office and its staff. */
export type DoorPatch = Partial<BookAtDoor & Pick<Door, 'autoLockMinutes'>>;

const MOST_UNLOGGED = 200;
const path = (dataDir: string): string => join(dataDir, 'install.json');

const fresh = (): Door => ({
  installationId: randomUUID(),
  officeName: null,
  officeCode: null,
  staff: [],
  lastVerifiedBackupAt: null,
  autoLockMinutes: 5,
  wrongTries: 0,
  lastWrongAt: null,
  unlogged: [],
  setAside: null,
});

/** Unreadable or missing means fresh: nothing in it is needed to open the case book. */
export async function readDoor(dataDir: string): Promise<Door> {
  try {
    const parsed = Door.safeParse(JSON.parse(await readFile(path(dataDir), 'utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // first start, or damaged: both mean fresh
  }
  return fresh();
}

export async function writeDoor(dataDir: string, door: Door): Promise<void> {
  await writeFileAtomic(path(dataDir), `${JSON.stringify(door, null, 2)}\n`);
}

export function withWrongTry(door: Door, staffId: string, now: number): Door {
  return {
    ...door,
    wrongTries: door.wrongTries + 1,
    lastWrongAt: now,
    unlogged: withNote(door, { at: now, staffId, action: 'session.wrongPassword' }).unlogged,
  };
}

export function withNote(door: Door, note: Unlogged): Door {
  return { ...door, unlogged: [...door.unlogged, note].slice(-MOST_UNLOGGED) };
}

/** Another book stands behind the door from now on; the one before is remembered for the way back. */
export function withBook(door: Door, book: BookAtDoor): Door {
  const { officeName, officeCode, staff, lastVerifiedBackupAt } = door;
  return { ...door, ...book, setAside: { officeName, officeCode, staff, lastVerifiedBackupAt } };
}

export const withoutWrongTries = (door: Door): Door => ({ ...door, wrongTries: 0, lastWrongAt: null, unlogged: [] });
