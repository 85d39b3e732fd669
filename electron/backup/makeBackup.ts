import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { backupFileName, PARTIAL_END } from '#shared/backup/backupName.rules';
import { latestText } from '#shared/text/backup';
import { renameDurably, writeFileAtomic } from '../files/atomicWrite';
import type { BackupOrder, BackupResult, JobKeys, JobWatch, OfficeSide } from './backupJob';
import { assertFitsFileSystem, assertRoom, assertWritable, removeOwnPartials } from './backupTarget';
import { containerBytes } from './containerHead';
import { writeContainer, type Watch } from './containerWriter';
import { newFileKey, newNoncePrefix, wrapFileKey } from './fileKey';
import { CHUNK_BYTES, MANIFEST_BYTES, type BackupHeader } from './header.schema';
import { onDisk, throwIfCancelled } from './ioProblem';
import { readBack } from './readBack';
import { removeSnapshot } from './snapshotFile';
import { proveSnapshot, takeSnapshot, type ProvedSnapshot, type Snapshot } from './takeSnapshot';
import { watchStep } from './watchStep';

/** Room for the head before it is known; a genuine one has less than 3 KB. */
const HEAD_ROOM_BYTES = 8192;

/**
 * One backup from beginning to end (reliability.md §7.9). What carries the final name was read back from the
 * target byte by byte; anything broken off before leaves neither a file with that name nor a trace in the data.
 * @throws `backup.…` for all that can go wrong outside the program
 */
export async function makeBackup(order: BackupOrder, records: OfficeSide, watch: JobWatch): Promise<BackupResult> {
  await assertWritable(order.targetDir);
  const keys = await records.keys();
  try {
    const snapshot = await takeSnapshot(records, watch, async (bytes, office) => {
      await removeOwnPartials(order.targetDir, office.officeCode);
      const expected = containerBytes(HEAD_ROOM_BYTES, bytes + MANIFEST_BYTES);
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
    const { proved, ...written } = await writeProved(partial, order, snapshot, keys, watch);
    const cacheBypassed = await readBack(partial, written.bytes, keys.backupKey, watch);
    watch.onStep?.('finish', 0, 0);
    throwIfCancelled(watch.signal);
    await onDisk('target', () => renameDurably(partial, file));
    // A courtesy to whoever finds the stick: the backup is whole without it.
    await writeFileAtomic(join(order.targetDir, 'LATEST.txt'), latestText(fileName, facts.createdLocal)).catch(() => undefined);
    return {
      file, fileName, cacheBypassed, ...written,
      createdAtMs: facts.createdAtMs,
      people: facts.summary.people,
      records: facts.summary.records,
      verifiedLevel: 'read-back',
      equalToLive: proved.equalToLive,
      auditHead: proved.auditHead,
      tables: proved.tables,
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
  readonly proved: ProvedSnapshot;
}

/** Writes the copy while another thread opens and counts it; whichever fails first stops the other. */
async function writeProved(
  partial: string,
  order: BackupOrder,
  snapshot: Snapshot,
  keys: JobKeys,
  watch: JobWatch,
): Promise<Written> {
  const stop = new AbortController();
  const signal = watch.signal ? AbortSignal.any([watch.signal, stop.signal]) : stop.signal;
  const proving = proveSnapshot(snapshot, keys.dbKey, signal);
  // Heard of where it is awaited; a small file may be judged before that.
  proving.catch(() => undefined);
  try {
    const written = await writePartial(partial, order, snapshot, proving, keys, watch);
    return { ...written, proved: await proving };
  } finally {
    stop.abort();
    // The copy is closed before it is removed.
    await proving.catch(() => undefined);
  }
}

async function writePartial(
  partial: string,
  order: BackupOrder,
  { office, path, bytes, sha256 }: Snapshot,
  proving: Promise<ProvedSnapshot>,
  keys: JobKeys,
  watch: JobWatch,
): Promise<Omit<Written, 'proved'>> {
  const fileKey = newFileKey();
  try {
    const backupId = randomUUID();
    const header: BackupHeader = {
      ...office.header,
      backupId,
      kind: order.kind,
      minReader: 1,
      part: { number: 1, of: 1 },
      chunkBytes: CHUNK_BYTES,
      payloadBytes: bytes + MANIFEST_BYTES,
      noncePrefix: newNoncePrefix(),
      fileKey: wrapFileKey(fileKey, keys.backupKey, { vaultId: office.header.vaultId, backupId }),
    };
    const manifest = proving.then(({ tables, auditHead }) => ({ tables, auditHead, snapshot: { bytes, sha256 } }));
    const steps = watchWriting(watch);
    const content = { header, snapshotPath: path, manifest, onManifestWait: steps.onManifestWait };
    return { backupId, ...(await writeContainer(partial, content, fileKey, steps)) };
  } finally {
    fileKey.fill(0);
  }
}

/** Once only the check is waited for, that is what the person sees: the last chunk is no news. */
function watchWriting(watch: JobWatch): Watch & { readonly onManifestWait: () => void } {
  let isWaiting = false;
  return {
    ...watchStep(watch, 'write'),
    onProgress: (done, total) => { if (!isWaiting) watch.onStep?.('write', done, total); },
    onManifestWait: () => {
      isWaiting = true;
      watch.onStep?.('check', 0, 0);
    },
  };
}

async function assertFree(file: string): Promise<void> {
  const there = await stat(file).then(() => true, () => false);
  // Name and number are unique for an installation; an existing backup must never be written over.
  if (there) throw new Error('a backup with this name is already there');
}
