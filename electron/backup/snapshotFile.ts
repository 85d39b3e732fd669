import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { Watch } from './containerWriter';
import { onDisk, throwIfCancelled } from './ioProblem';
import { openSequential } from './sequentialFile';

const BLOCK_BYTES = 1_048_576;

/**
 * Copies the frozen database file (ciphertext) into the work folder. The caller made sure that everything is
 * checkpointed into it and that no checkpoint runs meanwhile, so commits leave it alone (decisions.md 10).
 * Not synced: the copy lives for this one backup only.
 */
export async function copySnapshot(
  from: string,
  to: string,
  watch: Watch,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const source = await onDisk('computer', () => openSequential(from, false));
  try {
    const target = await onDisk('computer', () => open(to, 'wx', 0o600));
    try {
      const hash = createHash('sha256');
      let writing: Promise<unknown> = Promise.resolve();
      for (let done = 0; done < source.bytes; done += BLOCK_BYTES) {
        throwIfCancelled(watch.signal);
        // First the write, then the next part: its memory is the same. The reader is one block ahead all the while.
        await writing;
        const part = await onDisk('computer', () => source.take(Math.min(BLOCK_BYTES, source.bytes - done)));
        writing = onDisk('computer', () => target.writeFile(part));
        writing.catch(() => undefined);
        hash.update(part);
        watch.onProgress?.(Math.min(done + BLOCK_BYTES, source.bytes), source.bytes);
      }
      await writing;
      return { bytes: source.bytes, sha256: hash.digest('hex') };
    } finally {
      await onDisk('computer', () => target.close());
    }
  } finally {
    await source.close();
  }
}

/** The copy and whatever SQLite may have put beside it. */
export async function removeSnapshot(path: string): Promise<void> {
  for (const end of ['', '-wal', '-shm', '-journal']) await rm(path + end, { force: true });
}
