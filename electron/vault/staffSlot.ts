import { hashRaw } from '@node-rs/argon2';
import { randomBytes, randomUUID } from 'node:crypto';
import { unwrap, wrap } from './keys';
import type { Argon2Params, StaffSlot } from './keyfile.schema';

/** The library's const enum `Algorithm.Argon2id`, which isolated modules cannot import. */
const ARGON2ID = 2;
/** Floor: 64 MiB, 3 passes (reliability.md §3.2). */
export const ARGON2_FLOOR: Argon2Params = { name: 'argon2id', memoryKiB: 64 * 1024, passes: 3, lanes: 1 };
const TARGET_MS = 400;
const MOST_PASSES = 12;

/**
 * Parameters for a new password on this PC: passes raised from the floor until one derivation takes about
 * 0.4 s (the band is 0.3–0.8 s). Asks how long one took at the floor, so that it can be tested without a clock.
 */
export function calibrate(floorMs: number): Argon2Params {
  const perPass = Math.max(floorMs, 1) / ARGON2_FLOOR.passes;
  const passes = Math.min(MOST_PASSES, Math.max(ARGON2_FLOOR.passes, Math.round(TARGET_MS / perPass)));
  return { ...ARGON2_FLOOR, passes };
}

/** Passwords are NFC-normalised once, so that the same characters from another input method still fit. */
async function passwordKek(password: string, salt: Uint8Array, kdf: Argon2Params): Promise<Buffer> {
  return hashRaw(password.normalize('NFC'), {
    algorithm: ARGON2ID,
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.passes,
    parallelism: kdf.lanes,
    outputLen: 32,
    salt,
  });
}

/** How many ms one derivation at the floor takes here. `now` is a monotonic clock in ms. */
export async function measureFloor(now: () => number): Promise<number> {
  const start = now();
  (await passwordKek('calibration', randomBytes(16), ARGON2_FLOOR)).fill(0);
  return now() - start;
}

export async function newStaffSlot(
  masterKey: Uint8Array,
  staffId: string,
  password: string,
  vaultId: string,
  kdf: Argon2Params,
  createdAt: number,
): Promise<StaffSlot> {
  const slotId = randomUUID();
  const salt = randomBytes(16);
  const kek = await passwordKek(password, salt, kdf);
  const master = wrap(masterKey, kek, slotAad(vaultId, slotId, staffId, kdf));
  kek.fill(0);
  return { slotId, staffId, kdf, salt: salt.toString('base64'), master, createdAt };
}

/** The master key, or undefined: the password is decided by this tag alone, never by the database's error. */
export async function openStaffSlot(slot: StaffSlot, password: string, vaultId: string): Promise<Buffer | undefined> {
  const kek = await passwordKek(password, Buffer.from(slot.salt, 'base64'), slot.kdf);
  const masterKey = unwrap(slot.master, kek, slotAad(vaultId, slot.slotId, slot.staffId, slot.kdf));
  kek.fill(0);
  return masterKey;
}

const slotAad = (vaultId: string, slotId: string, staffId: string, kdf: Argon2Params): string =>
  `onebag/staff-slot/v1/${vaultId}/${slotId}/${staffId}/${kdf.memoryKiB}/${kdf.passes}/${kdf.lanes}`;
