import { createHash, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { refuse } from '#shared/kernel/appError';
import { unwrap, wrap } from './keys';
import type { RecoverySlot } from './keyfile.schema';

/** 160 random bits = 32 base-32 characters = 8 groups of 4, each followed by one check character. */
const SECRET_BYTES = 20;
export const RECOVERY_GROUPS = 8;
const GROUP_CHARACTERS = 4;
/** Crockford: no I, L, O or U, so that a key copied by hand is read back right. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function newRecoverySecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** The secret as printed: eight groups such as `7K3QM`, the last character checking the group and its place. */
export function recoveryGroups(secret: Uint8Array): string[] {
  let bits = BigInt(`0x${Buffer.from(secret).toString('hex')}`);
  let text = '';
  for (let i = 0; i < RECOVERY_GROUPS * GROUP_CHARACTERS; i += 1) {
    text = (ALPHABET[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  return Array.from({ length: RECOVERY_GROUPS }, (_, index) => {
    const group = text.slice(index * GROUP_CHARACTERS, (index + 1) * GROUP_CHARACTERS);
    return group + checkCharacter(group, index);
  });
}

/**
 * The secret from what was typed: any spacing, case and full-width letters; O read as 0, I and L as 1.
 * @throws `vault.recovery-key-typo` naming the first group that does not fit its check character (from 1),
 * or group 0 when the number of characters is wrong.
 */
export function parseRecoveryKey(typed: string): Buffer {
  const clean = typed.normalize('NFKC').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll(/[^0-9A-Z]/g, '');
  const size = GROUP_CHARACTERS + 1;
  if (clean.length !== RECOVERY_GROUPS * size) throw refuse('vault.recovery-key-typo', { group: 0 });
  let bits = 0n;
  for (let index = 0; index < RECOVERY_GROUPS; index += 1) {
    const group = clean.slice(index * size, index * size + GROUP_CHARACTERS);
    if (checkCharacter(group, index) !== clean[index * size + GROUP_CHARACTERS]) {
      throw refuse('vault.recovery-key-typo', { group: index + 1 });
    }
    for (const character of group) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(character));
  }
  return Buffer.from(bits.toString(16).padStart(SECRET_BYTES * 2, '0'), 'hex');
}

function checkCharacter(group: string, index: number): string {
  const byte = createHash('sha256').update(`onebag-recovery-group/${index}/${group}`).digest()[0] ?? 0;
  return ALPHABET[byte & 31] ?? '0';
}

export function newRecoverySlot(
  masterKey: Uint8Array,
  secret: Uint8Array,
  vaultId: string,
  sheetNo: string,
  createdAt: number,
): RecoverySlot {
  const slotId = randomUUID();
  const salt = randomBytes(16);
  const kek = recoveryKek(secret, salt);
  const master = wrap(masterKey, kek, slotAad(vaultId, slotId));
  kek.fill(0);
  return { slotId, sheetNo, kdf: 'hkdf-sha256', salt: salt.toString('base64'), master, createdAt };
}

/** @throws `vault.recovery-key-typo` or `vault.wrong-recovery-key`; the tag of the slot alone decides. */
export function openRecoverySlot(slot: RecoverySlot, typed: string, vaultId: string): Buffer {
  const secret = parseRecoveryKey(typed);
  const kek = recoveryKek(secret, Buffer.from(slot.salt, 'base64'));
  secret.fill(0);
  const masterKey = unwrap(slot.master, kek, slotAad(vaultId, slot.slotId));
  kek.fill(0);
  if (!masterKey) throw refuse('vault.wrong-recovery-key', {});
  return masterKey;
}

const recoveryKek = (secret: Uint8Array, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from('onebag/recovery/v1'), 32));

const slotAad = (vaultId: string, slotId: string): string => `onebag/recovery-slot/v1/${vaultId}/${slotId}`;
