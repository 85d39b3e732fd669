import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '#shared/kernel/appError';
import { differingTables } from '../db/fingerprint';
import type { FrozenOffice, JobWatch, OfficeSide } from './backupJob';
import { assertRoom } from './backupTarget';
import { unknownObject, type SnapshotContent } from './checkSnapshot';
import type { TablePrints } from './header.schema';
import { onDisk } from './ioProblem';
import { copySnapshot, removeSnapshot } from './snapshotFile';
import { readSnapshotInThread } from './snapshotThread';
import { watchStep } from './watchStep';

export interface Snapshot {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly office: FrozenOffice;
  /** What the office itself counted at that moment; null where that would have held people up. */
  readonly live: Promise<TablePrints | null>;
}

export interface ProvedSnapshot extends SnapshotContent {
  /** Compared with the live tables, not only with itself. */
  readonly equalToLive: boolean;
}

/**
 * Copies the office's file while clerks go on working (decisions.md 10). The records process is held up only for a
 * checkpoint and, for a small file, for its own count.
 * @param beforeCopy looks at the size before anything is written, and may refuse
 */
export async function takeSnapshot(
  records: OfficeSide,
  watch: JobWatch,
  beforeCopy: (bytes: number, office: FrozenOffice) => Promise<void>,
): Promise<Snapshot> {
  watch.onStep?.('copy', 0, 0);
  const office = await records.freeze();
  const live = records.liveTables();
  live.catch(() => undefined);
  const path = join(office.workDir, `snapshot-${randomBytes(6).toString('hex')}.db`);
  try {
    const { size } = await onDisk('computer', () => stat(office.dbPath));
    await beforeCopy(size, office);
    await assertRoom(office.workDir, size, 'computer');
    const copy = await copySnapshot(office.dbPath, path, watchStep(watch, 'copy'));
    return { path, ...copy, office, live };
  } catch (error) {
    await removeSnapshot(path);
    throw error;
  } finally {
    await records.thaw();
  }
}

/**
 * Opens and counts the copy in another thread, while it is already being written to the stick.
 * @throws `backup.data-damaged` when the copy is not whole, `backup.copy-differs` when it is not what is live
 */
export async function proveSnapshot(
  { path, office, live }: Snapshot,
  dbKey: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<ProvedSnapshot> {
  const content = await readSnapshotInThread(path, dbKey, signal);
  if (!content) throw refuse('backup.data-damaged', {});
  const unknown = unknownObject(content);
  if (unknown !== undefined) throw new Error(`the database has an object unknown to restore: ${unknown}`);
  const liveTables = await live;
  const { auditHead } = office.header;
  const sameHead = content.auditHead.seq === auditHead.seq && content.auditHead.hash === auditHead.hash;
  if (!sameHead || (liveTables && differingTables(liveTables, content.tables).length > 0)) {
    throw refuse('backup.copy-differs', { what: 'live' });
  }
  return { ...content, equalToLive: liveTables !== null };
}
