import { refuse } from '#shared/kernel/appError';
import { deriveKey } from '../vault/keys';
import { openRecoverySlot } from '../vault/recovery';
import type { JobKeys } from './backupJob';
import type { ContainerHead } from './containerHead';
import { openFileKey } from './fileKey';

/** How a job comes to its keys: from the unlocked records process, or from the printed recovery key. */
export type KeySource =
  | ({ readonly kind: 'unlocked' } & JobKeys)
  | { readonly kind: 'recovery-key'; readonly typed: string };

/**
 * Keys for one backup file. The caller overwrites them with `forgetKeys`.
 * @throws `backup.other-office` when the unlocked office is not the one that made it, `vault.wrong-recovery-key`,
 * `vault.recovery-key-typo`, `backup.wrong-key`, `backup.damaged`
 */
export function keysFor(head: ContainerHead, source: KeySource): JobKeys & { readonly fileKey: Buffer } {
  const keys = source.kind === 'unlocked' ? unlockedKeys(head, source) : recoveredKeys(head, source.typed);
  try {
    return { ...keys, fileKey: openFileKey(head, keys.backupKey) };
  } catch (error) {
    forgetKeys(keys);
    throw error;
  }
}

export function forgetKeys(keys: Omit<JobKeys, 'vaultId'> & { readonly fileKey?: Uint8Array }): void {
  keys.dbKey.fill(0);
  keys.backupKey.fill(0);
  keys.fileKey?.fill(0);
}

function unlockedKeys(head: ContainerHead, { vaultId, dbKey, backupKey }: JobKeys): JobKeys {
  if (head.header.vaultId !== vaultId) {
    throw refuse('backup.other-office', { officeName: head.header.summary.officeName });
  }
  return { vaultId, dbKey: Uint8Array.from(dbKey), backupKey: Uint8Array.from(backupKey) };
}

function recoveredKeys({ header }: ContainerHead, typed: string): JobKeys {
  const masterKey = openRecoverySlot(header.recovery, typed, header.vaultId);
  try {
    return {
      vaultId: header.vaultId,
      dbKey: deriveKey(masterKey, 'db', header.vaultId),
      backupKey: deriveKey(masterKey, 'backup', header.vaultId),
    };
  } finally {
    masterKey.fill(0);
  }
}
