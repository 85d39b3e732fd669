import { randomBytes } from 'node:crypto';
import { readdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isOwnPartial } from '#shared/backup/backupName.rules';
import { refuse } from '#shared/kernel/appError';
import { FAT_LIMIT_BYTES, onDisk, type Place } from './ioProblem';
import { fileSystemOf, isFat } from './fileSystems';

/** Room to spare: the file system's own tables, and the next backup's growth (reliability.md §7.9). */
const SPARE_SHARE = 1.2;

/** Bytes that an ordinary user may still write here; undefined where the file system does not tell its size. */
async function freeBytes(folder: string): Promise<number | undefined> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return blocks === 0 ? undefined : bavail * bsize;
}

/** @throws `backup.no-space` before anything is written */
export async function assertRoom(folder: string, bytes: number, place: Place): Promise<void> {
  const free = await onDisk(place, () => freeBytes(folder));
  const needBytes = Math.ceil(bytes * SPARE_SHARE);
  if (free !== undefined && free < needBytes) throw refuse('backup.no-space', { place, needBytes, freeBytes: free });
}

/** @throws `backup.too-big-for-fat` before anything is written */
export async function assertFitsFileSystem(folder: string, bytes: number, told: string): Promise<void> {
  if (bytes < FAT_LIMIT_BYTES) return;
  const type = told || (await onDisk('target', () => fileSystemOf(folder)));
  if (isFat(type)) throw refuse('backup.too-big-for-fat', { bytes });
}

/**
 * Writes a few bytes and takes them away again: a write-protect switch shows itself only so.
 * @throws `backup.read-only`, `backup.drive-gone` …
 */
export async function assertWritable(folder: string): Promise<void> {
  await onDisk('target', async () => {
    if (!(await stat(folder)).isDirectory()) throw refuse('backup.drive-gone', {});
    const probe = join(folder, `.onebag-${randomBytes(4).toString('hex')}.tmp`);
    try {
      await writeFile(probe, 'onebag', { flag: 'wx' });
    } finally {
      await rm(probe, { force: true });
    }
  });
}

/** Half files of this office's earlier, broken-off backups; anything else on the stick is not ours to touch. */
export async function removeOwnPartials(folder: string, officeCode: string): Promise<void> {
  await onDisk('target', async () => {
    for (const name of await readdir(folder)) {
      if (isOwnPartial(name, officeCode)) await rm(join(folder, name), { force: true });
    }
  });
}
