import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { refuse } from '#shared/kernel/appError';
import { chunkCount, encodeHead } from './containerHead';
import { chunkCipher, headMac } from './fileKey';
import { CHUNK_BYTES, MANIFEST_BYTES, type BackupHeader, type Manifest } from './header.schema';
import { diskProblem, onDisk, throwIfCancelled } from './ioProblem';
import { encodeManifest } from './manifest';
import { openSequential, type SequentialFile } from './sequentialFile';

/** Pushed to the device this often, so that progress is true, and a pulled stick is noticed while we write. */
const SYNC_EVERY_BYTES = 32 * CHUNK_BYTES;

export interface Watch {
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Writes a whole container to a new file, syncs and closes it. Until it was read back it proves nothing.
 * The manifest stands at the end and may come late: the snapshot is checked while it is written. Where that check
 * fails, writing stops.
 * @throws `backup.…` for everything that a disk can do; the file is left for the caller to remove
 */
export async function writeContainer(
  path: string,
  content: {
    readonly header: BackupHeader;
    readonly snapshotPath: string;
    readonly manifest: Promise<Manifest>;
    readonly onManifestWait?: () => void;
  },
  fileKey: Uint8Array,
  watch: Watch,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const { header } = content;
  // It may fail before the first chunk asks for it.
  content.manifest.catch(() => undefined);
  const head = encodeHead(header);
  const cipher = chunkCipher(fileKey, header.noncePrefix, head.digest);
  const snapshot = await onDisk('computer', () => openSequential(content.snapshotPath, false));
  try {
    if (snapshot.bytes + MANIFEST_BYTES !== header.payloadBytes) throw new Error('payload is not as announced');
    const target = await openTarget(path, watch);
    try {
      await target.write([head.authenticated, headMac(fileKey, head.authenticated)]);
      const chunks = chunkCount(header.payloadBytes);
      let counter = 0;
      for await (const plain of payloadChunks(snapshot, content.manifest, content.onManifestWait)) {
        await target.write(cipher.seal(plain, counter, counter === chunks - 1));
        counter += 1;
        watch.onProgress?.(Math.min(counter * CHUNK_BYTES, header.payloadBytes), header.payloadBytes);
      }
      return await target.finish();
    } finally {
      await target.close();
    }
  } finally {
    cipher.end();
    await snapshot.close();
  }
}

/** Snapshot and manifest in pieces of one chunk; a piece stands only until the next one. */
async function* payloadChunks(
  snapshot: SequentialFile,
  manifest: Promise<Manifest>,
  onManifestWait: () => void = () => undefined,
): AsyncGenerator<Buffer, void, void> {
  let failed: { readonly error: unknown } | undefined;
  manifest.catch((error: unknown) => { failed = { error }; });
  let left = snapshot.bytes;
  while (left >= CHUNK_BYTES) {
    if (failed) throw failed.error;
    yield await onDisk('computer', () => snapshot.take(CHUNK_BYTES));
    left -= CHUNK_BYTES;
  }
  const rest = Buffer.from(await onDisk('computer', () => snapshot.take(left)));
  onManifestWait();
  const end = Buffer.concat([rest, encodeManifest(await manifest)]);
  for (let at = 0; at < end.length; at += CHUNK_BYTES) yield end.subarray(at, at + CHUNK_BYTES);
}

/** A new file whose writes run while the next chunk is being encrypted; one write and one sync at a time. */
async function openTarget(path: string, { signal }: Watch) {
  const handle = await onDisk('target', () => open(path, 'wx', 0o600));
  const hash = createHash('sha256');
  let bytes = 0;
  let unsynced = 0;
  let running: Promise<void> = Promise.resolve();
  let closed = false;

  const writeAll = async (parts: readonly Buffer[], position: number): Promise<void> => {
    const length = lengthOf(parts);
    const { bytesWritten } = await handle.writev([...parts], position);
    if (bytesWritten < length) await writeRest(Buffer.concat(parts).subarray(bytesWritten), position + bytesWritten);
    unsynced += length;
    if (unsynced < SYNC_EVERY_BYTES) return;
    unsynced = 0;
    await handle.datasync();
  };
  /** A disk that is nearly full takes a part of what it is given. */
  const writeRest = async (data: Buffer, position: number): Promise<void> => {
    for (let written = 0; written < data.length; ) {
      const { bytesWritten } = await handle.write(data, written, data.length - written, position + written);
      if (bytesWritten === 0) throw refuse('backup.disk-full', { place: 'target' });
      written += bytesWritten;
    }
  };
  return {
    async write(parts: readonly Buffer[]): Promise<void> {
      await running;
      throwIfCancelled(signal);
      const position = bytes;
      bytes += lengthOf(parts);
      running = onDisk('target', () => writeAll(parts, position));
      running.catch(() => undefined);
      for (const part of parts) hash.update(part);
    },
    async finish() {
      await running;
      await onDisk('target', () => handle.sync());
      closed = true;
      // Network and FUSE drives may tell of a lost write only here.
      await onDisk('target', () => handle.close());
      return { bytes, sha256: hash.digest('hex') };
    },
    async close(): Promise<void> {
      if (closed) return;
      await running.catch(() => undefined);
      await handle.close().catch((error: unknown) => diskProblem(error, 'target'));
    },
  };
}

const lengthOf = (parts: readonly Buffer[]): number => parts.reduce((sum, part) => sum + part.length, 0);
