import { constants } from 'node:fs';
import { access, realpath, statfs } from 'node:fs/promises';
import { assertWritable } from './backupTarget';
import { listMounts, mountOf, type Mount } from './fileSystems';
import { listLinuxDrives } from './linuxDrives';
import type { SystemDrive } from './systemDrive';
import { listWindowsDrives } from './windowsDrives';

/** A place to which one may back up. */
export interface Drive extends SystemDrive {
  readonly removable: boolean;
  readonly freeBytes: number;
  readonly totalBytes: number;
  readonly writable: boolean;
}

/** Removable drives that are ready for use. A drive that vanishes while we look is left out. */
export async function listDrives(): Promise<Drive[]> {
  const found = process.platform === 'win32' ? await listWindowsDrives() : await listLinuxDrives();
  const mounts = await listMounts();
  const drives = await Promise.all(
    found.map((drive) => measure(drive, true, () => looksWritable(drive.folder, mounts)).catch(() => undefined)),
  );
  return drives.filter((drive) => drive !== undefined);
}

/**
 * A folder that a person chose; a few bytes are written there and taken away, because only that tells.
 * @throws the system's error when there is no such folder
 */
export async function describeFolder(folder: string): Promise<Drive> {
  const real = await realpath(folder);
  const mount = mountOf(real, await listMounts());
  const known = (await listDrives()).find((drive) => isInside(real, drive.folder));
  const drive = { id: '', label: '', model: '', fileSystem: mount?.type ?? '', ...known, folder: real };
  return measure(drive, known !== undefined, () => assertWritable(real).then(() => true, () => false));
}

async function measure(drive: SystemDrive, removable: boolean, isWritable: () => Promise<boolean>): Promise<Drive> {
  const { bavail, blocks, bsize } = await statfs(drive.folder);
  const { id, folder, label, model, fileSystem } = drive;
  return {
    id, folder, label, model, fileSystem, removable,
    freeBytes: bavail * bsize,
    totalBytes: blocks * bsize,
    writable: await isWritable(),
  };
}

/** Without writing: a list is refreshed often, and sticks wear. */
async function looksWritable(folder: string, mounts: readonly Mount[]): Promise<boolean> {
  if (mountOf(folder, mounts)?.readOnly) return false;
  return access(folder, constants.W_OK).then(() => true, () => false);
}

function isInside(path: string, folder: string): boolean {
  const [inner, outer] = process.platform === 'win32' ? [path.toLowerCase(), folder.toLowerCase()] : [path, folder];
  return inner === outer || inner.startsWith(/[/\\]$/.test(outer) ? outer : `${outer}/`);
}
