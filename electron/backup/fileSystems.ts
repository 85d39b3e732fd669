import { readFile, realpath } from 'node:fs/promises';

export interface Mount {
  readonly device: string;
  readonly folder: string;
  readonly type: string;
  readonly readOnly: boolean;
}

/** Linux: what is mounted where, from `/proc/mounts`; elsewhere nothing is known this way. */
export async function listMounts(): Promise<Mount[]> {
  if (process.platform !== 'linux') return [];
  return parseMounts(await readFile('/proc/mounts', 'latin1'));
}

/** Lines of `/proc/mounts`, read as latin1: paths are UTF-8 bytes in which a space is written `\\040`. */
export function parseMounts(text: string): Mount[] {
  return text
    .split('\n')
    .map((line) => line.split(' '))
    .filter((fields) => fields.length >= 4)
    .map(([device = '', folder = '', type = '', options = '']) => ({
      device: unescapeOctal(device),
      folder: unescapeOctal(folder),
      type,
      readOnly: options.split(',').includes('ro'),
    }));
}

/** The mount that holds a path: the longest that contains it, the last one where two lie on each other. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | undefined {
  let found: Mount | undefined;
  for (const mount of mounts) {
    const inside = path === mount.folder || path.startsWith(mount.folder === '/' ? '/' : `${mount.folder}/`);
    if (inside && mount.folder.length >= (found?.folder.length ?? 0)) found = mount;
  }
  return found;
}

/** The file system under a folder, e.g. `ext4`, `vfat`, `exfat`; '' where it cannot be told. */
export async function fileSystemOf(folder: string): Promise<string> {
  const mounts = await listMounts();
  return mountOf(await realpath(folder), mounts)?.type ?? '';
}

/** FAT12/16/32 under any of its names, on Linux, FUSE or Windows; exFAT has no limit that matters here. */
export function isFat(fileSystem: string): boolean {
  return /^(fuse\.)?(vfat|msdos|umsdos|fat(12|16|32)?|fusefat)$/i.test(fileSystem);
}

const unescapeOctal = (latin1: string): string => {
  const bytes = latin1.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};
