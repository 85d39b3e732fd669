import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { refuse } from '#shared/kernel/appError';
import { chunkCount, decodeHead, MOST_HEAD_BYTES, TAG_BYTES, type ContainerHead } from './containerHead';
import type { Watch } from './containerWriter';
import { chunkCipher } from './fileKey';
import { CHUNK_BYTES, MANIFEST_BYTES, type Manifest } from './header.schema';
import { onDisk, throwIfCancelled } from './ioProblem';
import { decodeManifest } from './manifest';
import { openSequential } from './sequentialFile';

export interface ContainerContent {
  readonly manifest: Manifest;
  readonly bytes: number;
  readonly cacheBypassed: boolean;
}

/** The readable head of a backup; not yet authenticated. */
export async function readHead(path: string): Promise<ContainerHead> {
  return onDisk('target', async () => {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      const start = Buffer.alloc(Math.min(size, MOST_HEAD_BYTES));
      let filled = 0;
      while (filled < start.length) {
        const { bytesRead } = await handle.read(start, filled, start.length - filled, filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return decodeHead(start.subarray(0, filled), size);
    } finally {
      await handle.close();
    }
  });
}

/**
 * Reads a whole container from the device, opens every chunk, and hands the snapshot's bytes (still encrypted
 * with the database's own key) to `sink` in order. Returns only if every byte was genuine and the snapshot is
 * the one that the manifest names; what `sink` has got before that must not be used.
 * @param onBytes sees the file as it stands there, part by part
 * @throws `backup.damaged`, `backup.truncated`, or what a disk can do
 */
export async function readContainer(
  path: string,
  head: ContainerHead,
  fileKey: Uint8Array,
  sink: (snapshotPart: Buffer) => Promise<void>,
  watch: Watch,
  onBytes: (fileBytes: Buffer) => void = () => undefined,
): Promise<ContainerContent> {
  const { payloadBytes, noncePrefix } = head.header;
  const file = await onDisk('target', () => openSequential(path, true));
  const cipher = chunkCipher(fileKey, noncePrefix, head.digest);
  const payload = payloadReader(payloadBytes, sink);
  try {
    onBytes(await sameHead(() => file.take(head.bytes), head));
    const chunks = chunkCount(payloadBytes);
    for (let counter = 0; counter < chunks; counter += 1) {
      throwIfCancelled(watch.signal);
      const plainBytes = Math.min(CHUNK_BYTES, payloadBytes - counter * CHUNK_BYTES);
      const sealed = await onDisk('target', () => file.take(plainBytes + TAG_BYTES));
      onBytes(sealed);
      await payload.add(cipher.open(sealed, counter, counter === chunks - 1));
      watch.onProgress?.(Math.min((counter + 1) * CHUNK_BYTES, payloadBytes), payloadBytes);
    }
    const manifest = payload.finish();
    return { manifest, bytes: file.bytes, cacheBypassed: file.cacheBypassed };
  } finally {
    cipher.end();
    await file.close();
  }
}

/** The head is read twice, once to find the key: what was authenticated must be what stands there. */
async function sameHead(take: () => Promise<Buffer>, head: ContainerHead): Promise<Buffer> {
  const bytes = await onDisk('target', take);
  if (!bytes.equals(Buffer.concat([head.authenticated, head.mac]))) throw refuse('backup.damaged', { part: 'head' });
  return bytes;
}

/** Splits the opened payload into snapshot and manifest. */
function payloadReader(payloadBytes: number, sink: (snapshotPart: Buffer) => Promise<void>) {
  const snapshotHash = createHash('sha256');
  const snapshotBytes = payloadBytes - MANIFEST_BYTES;
  const manifestParts: Buffer[] = [];
  let seen = 0;
  return {
    async add(part: Buffer): Promise<void> {
      const ofSnapshot = Math.max(0, Math.min(part.length, snapshotBytes - seen));
      seen += part.length;
      if (ofSnapshot < part.length) manifestParts.push(part.subarray(ofSnapshot));
      if (ofSnapshot === 0) return;
      const snapshotPart = part.subarray(0, ofSnapshot);
      snapshotHash.update(snapshotPart);
      await sink(snapshotPart);
    },
    finish(): Manifest {
      const manifest = decodeManifest(Buffer.concat(manifestParts));
      const { bytes, sha256 } = manifest.snapshot;
      if (bytes !== snapshotBytes || sha256 !== snapshotHash.digest('hex')) {
        throw refuse('backup.damaged', { part: 'content' });
      }
      return manifest;
    },
  };
}
