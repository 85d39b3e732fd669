import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backupsToDelete, type KeptBackup, type RotationPolicy, ROTATION_POLICY } from '#shared/backup/rotation.rules';
import { isLocalDate } from '#shared/kernel/localDate';
import { syncFolder } from '../files/atomicWrite';
import { onDisk } from './ioProblem';
import { listBackups, type FoundBackup } from './listBackups';

/**
 * Thins out the local folder of daily backups; called after a new one was verified. A file whose head cannot be
 * read, or that another office made, is neither counted nor deleted.
 * @param verifiedIds backups that our own log calls verified
 * @returns the names that went
 */
export async function rotateBackups(
  folder: string,
  vaultId: string,
  verifiedIds: ReadonlySet<string>,
  nowMs: number,
  policy: RotationPolicy = ROTATION_POLICY,
): Promise<string[]> {
  const kept = (await listBackups(folder)).flatMap((found) => asKept(found, vaultId, verifiedIds));
  const gone = backupsToDelete(kept, nowMs, policy);
  await onDisk('computer', async () => {
    for (const fileName of gone) await rm(join(folder, fileName));
    if (gone.length > 0) await syncFolder(folder);
  });
  return gone;
}

function asKept(found: FoundBackup, vaultId: string, verifiedIds: ReadonlySet<string>): KeptBackup[] {
  if (!found.ok || found.header.vaultId !== vaultId) return [];
  const { backupId, createdAtMs, createdLocal, kind } = found.header;
  const madeOn = createdLocal.slice(0, 10);
  if (!isLocalDate(madeOn)) return [];
  return [{ file: found.fileName, madeOn, createdAtMs, safety: kind === 'safety', verified: verifiedIds.has(backupId) }];
}
