import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { backupFileName, PARTIAL_END } from '#shared/backup/backupName.rules';
import { AppError, refuse } from '#shared/kernel/appError';
import { latestText } from '#shared/text/backup';
import { renameDurably, writeFileAtomic } from '../files/atomicWrite';
import type { BackupOrder, BackupResult, JobKeys, JobWatch, OfficeSide } from './backupJob';
import { assertFitsFileSystem, assertRoom, assertWritable, removeOwnPartials } from './backupTarget';
import { containerBytes, encodeHead, MAC_BYTES } from './containerHead';
import { readContainer, readHead } from './containerReader';
import { encodeManifest, writeContainer } from './containerWriter';
import { newFileKey, newNoncePrefix, openFileKey, wrapFileKey } from './fileKey';
import { CHUNK_BYTES, type BackupHeader } from './header.schema';
import { onDisk, throwIfCancelled } from './ioProblem';
import { removeSnapshot } from './snapshotFile';
import { takeSnapshot, type Snapshot } from './takeSnapshot';
import { watchStep } from './watchStep';

/** Head and manifest before they are known; both are far smaller. */
const AROUND_BYTES = 128 * 1024;

/**
 * One backup from beginning to end (reliability.md §7.9). What carries the final name was read back from the
 * target byte by byte; anything broken off before leaves neither a file with that name nor a trace in the data.
 * @throws `backup.…` for all that can go wrong outside the program
 */
export async function makeBackup(order: BackupOrder, records: OfficeSide, watch: JobWatch): Promise<BackupResult> {
  await assertWritable(order.targetDir);
  const keys = await records.keys();
  try {
    const snapshot = await takeSnapshot(records, keys, watch, async (bytes, office) => {
      await removeOwnPartials(order.targetDir, office.officeCode);
      const expected = containerBytes(AROUND_BYTES, bytes);
      await assertFitsFileSystem(order.targetDir, expected, order.fileSystem);
      await assertRoom(order.targetDir, expected, 'target');
    });
    try {
      return await storeSnapshot(order, snapshot, keys, watch);
    } finally {
      await removeSnapshot(snapshot.path);
    }
  } finally {
    keys.dbKey.fill(0);
    keys.backupKey.fill(0);
  }
}

async function storeSnapshot(
  order: BackupOrder,
  snapshot: Snapshot,
  keys: JobKeys,
  watch: JobWatch,
): Promise<BackupResult> {
  const { header: facts, officeCode } = snapshot.office;
  const fileName = backupFileName(officeCode, facts.createdLocal, facts.seq);
  const file = join(order.targetDir, fileName);
  const partial = file + PARTIAL_END;
  await assertFree(file);
  try {
    const written = await writePartial(partial, order, snapshot, keys, watch);
    const cacheBypassed = await readBack(partial, written, keys, watch);
    watch.onStep?.('finish', 0, 0);
    throwIfCancelled(watch.signal);
    await onDisk('target', () => renameDurably(partial, file));
    // A courtesy to whoever finds the stick: the backup is whole without it.
    await writeFileAtomic(join(order.targetDir, 'LATEST.txt'), latestText(fileName, facts.createdLocal)).catch(() => undefined);
    return {
      file, fileName, cacheBypassed,
      backupId: written.backupId,
      createdAtMs: facts.createdAtMs,
      bytes: written.bytes,
      sha256: written.sha256,
      people: facts.summary.people,
      records: facts.summary.records,
      verifiedLevel: 'read-back',
      equalToLive: snapshot.equalToLive,
      auditHead: snapshot.content.auditHead,
      tables: snapshot.content.tables,
    };
  } catch (error) {
    // On a stick that is gone or full this may fail too; the next backup clears it away.
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  }
}

interface Written {
  readonly backupId: string;
  readonly bytes: number;
  readonly sha256: string;
}

async function writePartial(
  partial: string,
  order: BackupOrder,
  { office, content, ...snapshot }: Snapshot,
  keys: JobKeys,
  watch: JobWatch,
): Promise<Written> {
  const manifest = encodeManifest({
    tables: content.tables,
    auditHead: content.auditHead,
    snapshot: { bytes: snapshot.bytes, sha256: snapshot.sha256 },
  });
  const fileKey = newFileKey();
  try {
    const backupId = randomUUID();
    const names = { vaultId: office.header.vaultId, backupId };
    const header: BackupHeader = {
      ...office.header,
      backupId,
      kind: order.kind,
      minReader: 1,
      part: { number: 1, of: 1 },
      chunkBytes: CHUNK_BYTES,
      payloadBytes: manifest.length + snapshot.bytes,
      noncePrefix: newNoncePrefix(),
      fileKey: wrapFileKey(fileKey, keys.backupKey, names),
    };
    const bytes = containerBytes(encodeHead(header).authenticated.length + MAC_BYTES, header.payloadBytes);
    await assertFitsFileSystem(order.targetDir, bytes, order.fileSystem);
    const written = await writeContainer(
      partial, { header, manifest, snapshotPath: snapshot.path }, fileKey, watchStep(watch, 'write'),
    );
    return { backupId, ...written };
  } finally {
    fileKey.fill(0);
  }
}

/** As a stranger would: a fresh handle, the key out of the file's own head, every chunk opened. */
async function readBack(partial: string, written: Written, keys: JobKeys, watch: JobWatch): Promise<boolean> {
  try {
    const head = await readHead(partial);
    const fileKey = openFileKey(head, keys.backupKey);
    try {
      // Head, size and every chunk are authenticated: a second hash of the same bytes would prove nothing more.
      const read = await readContainer(partial, head, fileKey, () => Promise.resolve(), watchStep(watch, 'read-back'));
      if (read.bytes !== written.bytes) throw refuse('backup.copy-differs', { what: 'written' });
      return read.cacheBypassed;
    } finally {
      fileKey.fill(0);
    }
  } catch (error) {
    throw isOtherContent(error) ? refuse('backup.copy-differs', { what: 'written' }) : error;
  }
}

function isOtherContent(error: unknown): boolean {
  const codes = ['backup.damaged', 'backup.truncated', 'backup.not-ours', 'backup.from-newer', 'backup.wrong-key'];
  return error instanceof AppError && codes.includes(error.problem.code);
}

async function assertFree(file: string): Promise<void> {
  const there = await stat(file).then(() => true, () => false);
  // Name and number are unique for an installation; an existing backup must never be written over.
  if (there) throw new Error('a backup with this name is already there');
}
