import { rm } from 'node:fs/promises';
import { backupsToDelete, type KeptBackup, type RotationPolicy, ROTATION_POLICY } from '#shared/backup/rotation.rules';
import { isLocalDate } from '#shared/kernel/localDate';
import { syncFolder } from '../files/atomicWrite';
import type { BackupHeader } from './header.schema';
import { onDisk } from './ioProblem';
import { listBackups } from './listBackups';

interface OwnBackup extends KeptBackup {
  readonly fileName: string;
  readonly vaultId: string;
}

/** The usable backups of a folder, newest first, with what our own log says of them. */
export async function listOwnBackups(folder: string, verifiedNames: ReadonlySet<string>): Promise<OwnBackup[]> {
  const found = await listBackups(folder);
  return found.flatMap((one) => (one.ok ? asOwn(one.file, one.fileName, one.header, verifiedNames) : []));
}

/**
 * Thins out the local folder of daily backups; called after a new one was verified. A file whose head cannot be
 * read is neither counted nor deleted, and so is one of another case book than the newest verified: after a restore
 * it may be the last of the book before.
 * @param verifiedNames files that our own log calls verified
 * @returns the names that went
 */
export async function rotateBackups(
  folder: string,
  verifiedNames: ReadonlySet<string>,
  nowMs: number,
  policy: RotationPolicy = ROTATION_POLICY,
): Promise<string[]> {
  const all = await listOwnBackups(folder, verifiedNames);
  const book = all.find((backup) => backup.verified)?.vaultId;
  const own = all.filter((backup) => backup.vaultId === book);
  const gone = new Set(backupsToDelete(own, nowMs, policy));
  await onDisk('computer', async () => {
    for (const file of gone) await rm(file, { force: true });
    if (gone.size > 0) await syncFolder(folder);
  });
  return own.filter((backup) => gone.has(backup.file)).map((backup) => backup.fileName);
}

function asOwn(file: string, fileName: string, header: BackupHeader, verifiedNames: ReadonlySet<string>): OwnBackup[] {
  const { createdAtMs, createdLocal, kind, vaultId } = header;
  const madeOn = createdLocal.slice(0, 10);
  if (!isLocalDate(madeOn)) return [];
  return [{ file, fileName, vaultId, madeOn, createdAtMs, safety: kind === 'safety', verified: verifiedNames.has(fileName) }];
}
