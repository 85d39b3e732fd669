import { randomBytes, randomUUID } from 'node:crypto';
import { refuse } from '#shared/kernel/appError';
import type { GenerationPaths } from '../files/generationPaths';
import { isGenuine, readKeyFile, type KeyFileBody } from './keyFile';
import type { KeyFile, RecoverySlot, StaffSlot } from './keyfile.schema';
import { KEY_BYTES } from './keys';
import { newRecoverySecret, newRecoverySlot, openRecoverySlot, recoveryGroups } from './recovery';
import { calibrate, measureFloor, newStaffSlot, openStaffSlot } from './staffSlot';

export interface OpenVault {
  readonly masterKey: Buffer;
  readonly keyFile: KeyFile;
}

export interface MonotonicClock {
  /** Unix ms, written into slots. */
  readonly now: () => number;
  /** Monotonic ms, for calibration. */
  readonly ticks: () => number;
}

/** A new case book's keys, in memory: nothing is written here. */
export function newVaultBody(now: number): { body: KeyFileBody; masterKey: Buffer; groups: string[]; sheetNo: string } {
  const masterKey = randomBytes(KEY_BYTES);
  const vaultId = randomUUID();
  const sheetNo = sheetNumber(1);
  const { slot, groups } = freshRecovery(masterKey, vaultId, sheetNo, now);
  const body: KeyFileBody = { format: 'onebag-keys', version: 1, vaultId, counter: 0, staff: [], recovery: slot };
  return { body, masterKey, groups, sheetNo };
}

/** A new recovery slot and the words that open it. */
export function freshRecovery(
  masterKey: Uint8Array,
  vaultId: string,
  sheetNo: string,
  now: number,
): { slot: RecoverySlot; groups: string[] } {
  const secret = newRecoverySecret();
  const slot = newRecoverySlot(masterKey, secret, vaultId, sheetNo, now);
  const groups = recoveryGroups(secret);
  secret.fill(0);
  return { slot, groups };
}

export const sheetNumber = (n: number): string => `K-${String(n).padStart(2, '0')}`;

/** The sheet after this one: K-01 → K-02. */
export const nextSheetNumber = (sheetNo: string): string => sheetNumber(Number(sheetNo.slice(2)) + 1);

/** @throws `vault.wrong-password`: decided by the slot's tag, never by the database. */
export async function unlockWithPassword(paths: GenerationPaths, staffId: string, password: string): Promise<OpenVault> {
  const keyFile = await readKeyFile(paths);
  const slot = keyFile.staff.find((one) => one.staffId === staffId);
  const masterKey = slot && (await openStaffSlot(slot, password, keyFile.vaultId));
  if (masterKey) {
    if (!isGenuine(keyFile, masterKey)) throw refuse('vault.keys-damaged', {});
    return { masterKey, keyFile };
  }
  throw refuse('vault.wrong-password', {});
}

/** @throws `vault.recovery-key-typo`, `vault.wrong-recovery-key`, `vault.keys-damaged`. */
export async function unlockWithRecoveryKey(paths: GenerationPaths, typed: string): Promise<OpenVault> {
  const keyFile = await readKeyFile(paths);
  const masterKey = openRecoverySlot(keyFile.recovery, typed, keyFile.vaultId);
  if (!isGenuine(keyFile, masterKey)) throw refuse('vault.keys-damaged', {});
  return { masterKey, keyFile };
}

/** Gives a colleague a password; an older one of theirs goes. Derives on this PC's calibrated parameters. */
export async function withStaffPassword(
  body: KeyFileBody,
  masterKey: Uint8Array,
  staffId: string,
  password: string,
  clock: MonotonicClock,
): Promise<KeyFileBody> {
  const kdf = calibrate(await measureFloor(clock.ticks));
  const slot = await newStaffSlot(masterKey, staffId, password, body.vaultId, kdf, clock.now());
  return { ...body, counter: body.counter + 1, staff: [...others(body.staff, staffId), slot] };
}

/** Takes a colleague's slot away. */
export function withoutStaff(body: KeyFileBody, staffId: string): KeyFileBody {
  return { ...body, counter: body.counter + 1, staff: others(body.staff, staffId) };
}

const others = (slots: readonly StaffSlot[], staffId: string): StaffSlot[] =>
  slots.filter((slot) => slot.staffId !== staffId);

