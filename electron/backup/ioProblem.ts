import { AppError, refuse } from '#shared/kernel/appError';
import { errnoOf } from '../files/atomicWrite';

/** `target`: the stick or folder that a backup goes to or comes from. `computer`: our own data folder. */
export type Place = 'target' | 'computer';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);
/**
 * A pulled stick: EIO and ENODEV from kernel file systems, ENOTCONN and ECONNABORTED from a FUSE driver that
 * died, ENOENT once the mount point is empty again; Windows has no name for it and says UNKNOWN.
 */
const GONE = new Set([
  'EIO', 'ENODEV', 'ENXIO', 'ENOTCONN', 'ECONNABORTED', 'ESTALE', 'ENOENT', 'ENOTDIR', 'ESHUTDOWN', 'EBADF', 'UNKNOWN',
]);

/**
 * Runs one piece of work on a disk and gives its trouble our name. The system's own error stays as the cause;
 * what it does not explain (a bug) passes through.
 */
export async function onDisk<T>(place: Place, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw diskProblem(error, place);
  }
}

/** The refusal for a system error, or the error itself when it is no trouble of a disk. */
export function diskProblem(error: unknown, place: Place): unknown {
  if (error instanceof AppError) return error;
  const code = errnoOf(error);
  if (FULL.has(code)) return because(refuse('backup.disk-full', { place }), error);
  if (READ_ONLY.has(code)) return because(refuse('backup.read-only', { place }), error);
  if (code === 'EFBIG') return because(refuse('backup.too-big-for-fat', { bytes: FAT_LIMIT_BYTES }), error);
  if (GONE.has(code)) {
    return because(place === 'target' ? refuse('backup.drive-gone', {}) : refuse('disk.io', {}), error);
  }
  return error;
}

/** FAT32 holds files of less than 4 GiB. */
export const FAT_LIMIT_BYTES = 2 ** 32;

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw refuse('backup.cancelled', {});
}

const because = (problem: AppError, cause: unknown): AppError => Object.assign(problem, { cause });
