import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { SystemDrive } from './systemDrive';
import { listMounts, type Mount } from './fileSystems';

const run = promisify(execFile);
const COLUMNS = 'NAME,PATH,RM,HOTPLUG,TRAN,FSTYPE,LABEL,UUID,MODEL';
const LSBLK_MS = 5000;

const Text = z.string().nullish().transform((value) => value?.trim() ?? '');
/** Old versions write "0" and "1" where new ones write false and true. */
const Flag = z.union([z.boolean(), z.string()]).nullish().transform((value) => value === true || value === '1');
const Device = z.object({
  name: z.string(), path: Text, rm: Flag, hotplug: Flag, tran: Text, fstype: Text, label: Text, uuid: Text, model: Text,
  get children() { return z.array(Device).optional(); },
});
type Device = z.infer<typeof Device>;
const Listing = z.object({ blockdevices: z.array(Device) });

/** By `lsblk`, which every desktop has; by `/sys/block` where it is missing. Only what is mounted. */
export async function listLinuxDrives(): Promise<SystemDrive[]> {
  const mounts = await listMounts();
  try {
    const { stdout } = await run('lsblk', ['-J', '-o', COLUMNS], { timeout: LSBLK_MS });
    return drivesOfLsblk(stdout, mounts);
  } catch {
    return removableBySys(mounts);
  }
}

/** Partitions and whole disks that are mounted and that one can pull out. */
export function drivesOfLsblk(json: string, mounts: readonly Mount[]): SystemDrive[] {
  const parsed = Listing.safeParse(JSON.parse(json));
  if (!parsed.success) return [];
  return parsed.data.blockdevices.flatMap((disk) => mountedOf(disk, disk, mounts));
}

function mountedOf(device: Device, disk: Device, mounts: readonly Mount[]): SystemDrive[] {
  const isRemovable = disk.rm || disk.hotplug || disk.tran === 'usb' || device.rm || device.hotplug;
  const mount = mounts.find((one) => one.device === (device.path || `/dev/${device.name}`));
  const own = isRemovable && mount ? [{
    id: device.uuid,
    folder: mount.folder,
    label: device.label,
    model: disk.model,
    fileSystem: device.fstype || mount.type,
  }] : [];
  return [...own, ...(device.children ?? []).flatMap((child) => mountedOf(child, disk, mounts))];
}

async function removableBySys(mounts: readonly Mount[]): Promise<SystemDrive[]> {
  const drives: SystemDrive[] = [];
  for (const mount of mounts.filter((one) => one.device.startsWith('/dev/'))) {
    const disk = basename(mount.device).replace(/p?\d+$/, '');
    const flag = await readFile(`/sys/block/${disk}/removable`, 'utf8').catch(() => '');
    if (flag.trim() === '1') drives.push({ id: '', folder: mount.folder, label: '', model: '', fileSystem: mount.type });
  }
  return drives;
}
