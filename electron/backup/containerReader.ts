import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { refuse } from '#shared/kernel/appError';
import { parseJson } from '../files/pointer.schema';
import { chunkCount, decodeHead, MOST_HEAD_BYTES, TAG_BYTES, type ContainerHead } from './containerHead';
import type { Watch } from './containerWriter';
import { chunkCipher } from './fileKey';
import { CHUNK_BYTES, Manifest } from './header.schema';
import { onDisk, throwIfCancelled } from './ioProblem';
import { openSequential } from './sequentialFile';

/** Some hundred tables take 20 KB; the limit stands before any allocation. */
const MOST_MANIFEST_BYTES = 4 * CHUNK_BYTES;

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

/** Splits the opened payload into manifest and snapshot. */
function payloadReader(payloadBytes: number, sink: (snapshotPart: Buffer) => Promise<void>) {
  const damaged = () => refuse('backup.damaged', { part: 'content' });
  const snapshotHash = createHash('sha256');
  let front: Buffer = Buffer.alloc(0);
  let manifest: Manifest | undefined;

  const splitFront = (part: Buffer): Buffer => {
    front = front.length === 0 ? part : Buffer.concat([front, part]);
    if (front.length < 4) return Buffer.alloc(0);
    const length = front.readUInt32BE();
    if (length > MOST_MANIFEST_BYTES || 4 + length >= payloadBytes) throw damaged();
    if (front.length < 4 + length) return Buffer.alloc(0);
    const parsed = Manifest.safeParse(parseJson(front.toString('utf8', 4, 4 + length)));
    if (!parsed.success || parsed.data.snapshot.bytes !== payloadBytes - 4 - length) throw damaged();
    manifest = parsed.data;
    return front.subarray(4 + length);
  };
  return {
    async add(part: Buffer): Promise<void> {
      const snapshotPart = manifest ? part : splitFront(part);
      if (snapshotPart.length === 0) return;
      snapshotHash.update(snapshotPart);
      await sink(snapshotPart);
    },
    finish(): Manifest {
      if (manifest?.snapshot.sha256 !== snapshotHash.digest('hex')) throw damaged();
      return manifest;
    },
  };
}
