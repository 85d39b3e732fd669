import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { SystemDrive } from './systemDrive';

const run = promisify(execFile);
const POWERSHELL_MS = 15_000;

/** USB disks and whatever calls itself removable, with the letters of their partitions; one call for all. */
const SCRIPT = `
[Console]::OutputEncoding = [Text.Encoding]::UTF8
Get-CimInstance Win32_DiskDrive |
  Where-Object { $_.InterfaceType -eq 'USB' -or $_.MediaType -like 'Removable*' } |
  ForEach-Object {
    $disk = $_
    Get-CimAssociatedInstance $disk -ResultClassName Win32_DiskPartition |
      ForEach-Object { Get-CimAssociatedInstance $_ -ResultClassName Win32_LogicalDisk } |
      ForEach-Object { @{ letter = $_.DeviceID; label = $_.VolumeName; type = $_.FileSystem;
        serial = $_.VolumeSerialNumber; model = $disk.Model } }
  } | ConvertTo-Json -Compress`;

const Text = z.string().nullish().transform((value) => value?.trim() ?? '');
const Volume = z.object({ letter: z.string().regex(/^[A-Z]:$/i), label: Text, type: Text, serial: Text, model: Text });

/** Not tried on Windows here: the hand check is listed in docs/decisions/0006. */
export async function listWindowsDrives(): Promise<SystemDrive[]> {
  const { stdout } = await run(
    'powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', SCRIPT], { timeout: POWERSHELL_MS, windowsHide: true },
  );
  return drivesOfCim(stdout);
}

/** One volume is written as an object, several as a list, none as nothing. */
export function drivesOfCim(json: string): SystemDrive[] {
  if (json.trim() === '') return [];
  const value = JSON.parse(json) as unknown;
  const volumes = z.array(Volume).safeParse(Array.isArray(value) ? value : [value]);
  if (!volumes.success) return [];
  // A volume without a file system is a card reader without a card.
  return volumes.data.filter((one) => one.type !== '').map(({ letter, label, type, serial, model }) => ({
    id: serial, folder: `${letter.toUpperCase()}\\`, label, model, fileSystem: type,
  }));
}
