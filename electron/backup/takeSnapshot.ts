import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '#shared/kernel/appError';
import { differingTables } from '../db/fingerprint';
import type { FrozenOffice, JobKeys, JobWatch, OfficeSide } from './backupJob';
import { assertRoom } from './backupTarget';
import { readSnapshot, unknownObject, type SnapshotContent } from './checkSnapshot';
import { onDisk } from './ioProblem';
import { copySnapshot, removeSnapshot } from './snapshotFile';
import { watchStep } from './watchStep';

export interface Snapshot {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly office: FrozenOffice;
  readonly content: SnapshotContent;
  /** Compared with the live tables; false where they were too many to count while people wait. */
  readonly equalToLive: boolean;
}

/**
 * Copies the office's file while clerks go on working (decisions.md 10), then opens and counts the copy in this
 * process. The records process is held up only for a checkpoint and, for a small file, for its own count.
 * @param beforeCopy looks at the size before anything is written, and may refuse
 * @throws `backup.data-damaged` when the copy is not whole, `backup.copy-differs` when it is not what is live
 */
export async function takeSnapshot(
  records: OfficeSide,
  keys: JobKeys,
  watch: JobWatch,
  beforeCopy: (bytes: number, office: FrozenOffice) => Promise<void>,
): Promise<Snapshot> {
  watch.onStep?.('copy', 0, 0);
  const office = await records.freeze();
  const live = records.liveTables();
  live.catch(() => undefined);
  const path = join(office.workDir, `snapshot-${randomBytes(6).toString('hex')}.db`);
  try {
    const copy = await copyFrozen(office, path, records, watch, beforeCopy);
    watch.onStep?.('check', 0, 0);
    const content = await readSnapshot(path, keys.dbKey, watch.signal);
    if (!content) throw refuse('backup.data-damaged', {});
    const unknown = unknownObject(content);
    if (unknown !== undefined) throw new Error(`the database has an object unknown to restore: ${unknown}`);
    const liveTables = await live;
    assertEqualToLive(content, liveTables, office);
    return { path, ...copy, office, content, equalToLive: liveTables !== null };
  } catch (error) {
    await removeSnapshot(path);
    throw error;
  }
}

async function copyFrozen(
  office: FrozenOffice,
  path: string,
  records: OfficeSide,
  watch: JobWatch,
  beforeCopy: (bytes: number, office: FrozenOffice) => Promise<void>,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  try {
    const { size } = await onDisk('computer', () => stat(office.dbPath));
    await beforeCopy(size, office);
    await assertRoom(office.workDir, size, 'computer');
    return await copySnapshot(office.dbPath, path, watchStep(watch, 'copy'));
  } finally {
    await records.thaw();
  }
}

function assertEqualToLive(
  content: SnapshotContent,
  live: Awaited<ReturnType<OfficeSide['liveTables']>>,
  office: FrozenOffice,
): void {
  const { auditHead } = office.header;
  const sameHead = content.auditHead.seq === auditHead.seq && content.auditHead.hash === auditHead.hash;
  if (!sameHead || (live && differingTables(live, content.tables).length > 0)) {
    throw refuse('backup.copy-differs', { what: 'live' });
  }
}
