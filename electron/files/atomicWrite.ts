import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What antivirus and indexer answer for a moment on Windows while they hold the file (reliability.md §1.4). */
const TRANSIENT = new Set(['EPERM', 'EACCES', 'EBUSY']);
const ATTEMPTS = 10;
const FIRST_DELAY_MS = 5;
/** 5 + 10 + 20 … capped: gives up after about 0.8 s. */
const LONGEST_DELAY_MS = 160;

/** The code of a system error, '' for anything else. */
export function errnoOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Repeats `work` while the system says that somebody else holds the file; bounded, then the last error. */
export async function retryWhileBusy<T>(work: () => Promise<T>): Promise<T> {
  let delayMs = FIRST_DELAY_MS;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= ATTEMPTS || !TRANSIENT.has(errnoOf(error))) throw error;
      await wait(delayMs);
      delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
    }
  }
}

/**
 * Makes the names in a folder durable. Windows cannot open a folder, and some FUSE drivers cannot sync one:
 * exactly those refusals are accepted. A device that is gone (EIO, ENODEV) is not.
 */
export async function syncFolder(folder: string): Promise<void> {
  const accepted = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS']);
  if (process.platform === 'win32') for (const code of ['EPERM', 'EACCES', 'EISDIR']) accepted.add(code);
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!accepted.has(errnoOf(error))) throw error;
  }
}

/** Renames over an existing file, then makes it durable. Both names lie in the same folder. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await retryWhileBusy(() => rename(from, to));
  await syncFolder(dirname(to));
}

/**
 * Afterwards the file holds either the old content or the new one, whenever the power goes: written beside,
 * synced, renamed over, folder synced. On FAT a rename may still be torn, so readers judge by content.
 */
export async function writeFileAtomic(path: string, data: Uint8Array | string, mode = 0o600): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameDurably(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}
