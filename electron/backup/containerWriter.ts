import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { refuse } from '#shared/kernel/appError';
import { chunkCount, encodeHead } from './containerHead';
import { chunkCipher, headMac } from './fileKey';
import { CHUNK_BYTES, type BackupHeader, type Manifest } from './header.schema';
import { diskProblem, onDisk, throwIfCancelled } from './ioProblem';
import { openSequential, type SequentialFile } from './sequentialFile';

/** Pushed to the device this often, so that progress is true, and a pulled stick is noticed while we write. */
const SYNC_EVERY_BYTES = 32 * CHUNK_BYTES;

export interface Watch {
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
  readonly signal?: AbortSignal;
}

/** The manifest with its length in front, as it stands at the start of the payload. */
export function encodeManifest(manifest: Manifest): Buffer {
  const json = Buffer.from(JSON.stringify(manifest));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json]);
}

/**
 * Writes a whole container to a new file, syncs and closes it. Until it was read back it proves nothing.
 * `header.payloadBytes` must be the manifest's and the snapshot's bytes together.
 * @throws `backup.…` for everything that a disk can do; the file is left for the caller to remove
 */
export async function writeContainer(
  path: string,
  content: { readonly header: BackupHeader; readonly manifest: Buffer; readonly snapshotPath: string },
  fileKey: Uint8Array,
  watch: Watch,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const { header } = content;
  const head = encodeHead(header);
  const cipher = chunkCipher(fileKey, header.noncePrefix, head.digest);
  const snapshot = await onDisk('computer', () => openSequential(content.snapshotPath, false));
  try {
    if (content.manifest.length + snapshot.bytes !== header.payloadBytes) throw new Error('payload is not as announced');
    const target = await openTarget(path, watch);
    try {
      await target.write([head.authenticated, headMac(fileKey, head.authenticated)]);
      const chunks = chunkCount(header.payloadBytes);
      for (let counter = 0; counter < chunks; counter += 1) {
        const plain = await payloadChunk(content.manifest, snapshot, counter, header.payloadBytes);
        await target.write(cipher.seal(plain, counter, counter === chunks - 1));
        watch.onProgress?.(Math.min((counter + 1) * CHUNK_BYTES, header.payloadBytes), header.payloadBytes);
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

async function payloadChunk(
  manifest: Buffer,
  snapshot: SequentialFile,
  counter: number,
  payloadBytes: number,
): Promise<Buffer> {
  const start = counter * CHUNK_BYTES;
  const end = Math.min(start + CHUNK_BYTES, payloadBytes);
  const front = manifest.subarray(Math.min(start, manifest.length), Math.min(end, manifest.length));
  const wanted = end - start - front.length;
  if (wanted === 0) return front;
  const rest = await onDisk('computer', () => snapshot.take(wanted));
  return front.length === 0 ? rest : Buffer.concat([front, rest]);
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
