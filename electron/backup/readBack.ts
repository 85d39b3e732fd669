import { AppError, refuse } from '#shared/kernel/appError';
import type { JobWatch } from './backupJob';
import { readContainer, readHead } from './containerReader';
import { openFileKey } from './fileKey';
import { watchStep } from './watchStep';

/**
 * Reads a file that was just written, as a stranger would: a fresh handle, the key out of the file's own head, every
 * chunk opened. Head, size and chunks are authenticated, so another hash of the same bytes would prove nothing more.
 * @returns whether it came from the device itself
 * @throws `backup.copy-differs` for anything but what was written
 */
export async function readBack(
  file: string,
  writtenBytes: number,
  backupKey: Uint8Array,
  watch: JobWatch,
): Promise<boolean> {
  try {
    const head = await readHead(file);
    const fileKey = openFileKey(head, backupKey);
    try {
      const read = await readContainer(file, head, fileKey, () => Promise.resolve(), watchStep(watch, 'read-back'));
      if (read.bytes !== writtenBytes) throw refuse('backup.copy-differs', { what: 'written' });
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
