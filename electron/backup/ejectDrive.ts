import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { listMounts } from './fileSystems';
import type { SystemDrive } from './systemDrive';

const run = promisify(execFile);
const COMMAND_MS = 60_000;
const LOOKS = 20;
const LOOK_EVERY_MS = 500;

/** `ejected`: the system has let go of it, and only now may one say that it can be pulled (decision 11). */
export type EjectOutcome = 'ejected' | 'in-use';

/**
 * Asks the system to let go of a drive, which flushes its cache, and looks whether it did.
 * @param isThere looks again, so that the answer does not rest on a command's word
 */
export async function ejectDrive(
  drive: Pick<SystemDrive, 'folder'>,
  isThere: () => Promise<boolean> = () => isMounted(drive.folder),
): Promise<EjectOutcome> {
  for (const [command, args] of process.platform === 'win32' ? windowsWays(drive.folder) : await linuxWays(drive.folder)) {
    await run(command, args, { timeout: COMMAND_MS, windowsHide: true }).catch(() => undefined);
    if (!(await isThere())) return 'ejected';
  }
  for (let look = 0; look < (process.platform === 'win32' ? LOOKS : 1); look += 1) {
    if (!(await isThere())) return 'ejected';
    await wait(LOOK_EVERY_MS);
  }
  return 'in-use';
}

/** As the desktop does it, for whoever sits there; `umount` where there is no desktop. */
async function linuxWays(folder: string): Promise<[string, string[]][]> {
  const device = (await listMounts()).findLast((mount) => mount.folder === folder)?.device;
  const ways: [string, string[]][] = [['umount', ['--', folder]]];
  return device ? [['udisksctl', ['unmount', '--no-user-interaction', '-b', device]], ...ways] : ways;
}

/** The verb's own name, which is the same in every language of Windows. */
function windowsWays(folder: string): [string, string[]][] {
  const letter = /^([A-Z]:)/i.exec(folder)?.[1];
  if (!letter) return [];
  const script = `(New-Object -ComObject Shell.Application).NameSpace(17).ParseName('${letter}').InvokeVerb('Eject'); Start-Sleep 3`;
  return [['powershell.exe', ['-NoProfile', '-NonInteractive', '-STA', '-Command', script]]];
}

async function isMounted(folder: string): Promise<boolean> {
  if (process.platform === 'linux') return (await listMounts()).some((mount) => mount.folder === folder);
  return access(folder).then(() => true, () => false);
}
