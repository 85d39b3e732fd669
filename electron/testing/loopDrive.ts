import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type LoopKind = 'ext4' | 'exfat' | 'ntfs' | 'fat';

/** A real file system on a loop device: the stick of the tests that need root. */
export interface LoopDrive {
  readonly folder: string;
  /** As if the stick were pulled: from now on the device does not answer, and what was not flushed is lost. */
  pull(): void;
  plugIn(): Promise<void>;
  readOnly(): void;
  end(): Promise<void>;
}

const MKFS: { readonly [K in LoopKind]: readonly string[] } = {
  ext4: ['mkfs.ext4', '-q', '-F', '-m', '0'],
  exfat: ['mkfs.exfat'],
  ntfs: ['mkntfs', '-Q', '-F'],
  fat: ['mkfs.vfat', '-F', '32'],
};

/** Filesystem shutdown without flushing the log (reliability.md annex A.1). */
const SHUTDOWN = `
import fcntl, os, struct, sys
fd = os.open(sys.argv[1], os.O_RDONLY)
fcntl.ioctl(fd, (2 << 30) | (4 << 16) | (ord('X') << 8) | 125, struct.pack('I', 2))`;

export async function loopDrive(kind: LoopKind, megabytes: number, mkfsOptions: readonly string[] = []): Promise<LoopDrive> {
  const root = mkdtempSync(join(tmpdir(), `onebag-${kind}-`));
  const image = join(root, 'image');
  const folder = join(root, 'stick');
  mkdirSync(folder);
  writeFileSync(image, '');
  truncateSync(image, megabytes * 1_048_576);
  // fusefat reads the image itself; the others want a device.
  const device = kind === 'fat' ? image : run('losetup', '-f', '--show', image).trim();
  const [mkfs = '', ...options] = MKFS[kind];
  run(mkfs, ...options, ...mkfsOptions, device);

  const plugIn = async (): Promise<void> => {
    if (kind === 'ext4') run('mount', device, folder);
    if (kind === 'exfat') run('mount.exfat-fuse', device, folder);
    if (kind === 'ntfs') run('ntfs-3g', device, folder);
    if (kind === 'fat') run('fusefat', '-o', 'rw+', device, folder);
    for (let look = 0; look < 50 && !isMounted(folder); look += 1) await wait(50);
    if (!isMounted(folder)) throw new Error(`${kind} is not mounted`);
  };
  const unmount = async (): Promise<void> => {
    for (let attempt = 0; attempt < 40 && isMounted(folder); attempt += 1) {
      try {
        // A dead FUSE driver leaves a mount that can only be detached.
        run('umount', ...(attempt > 2 ? ['-l'] : []), folder);
      } catch {
        await wait(50);
      }
    }
  };
  await plugIn();
  return {
    folder,
    pull() {
      if (kind === 'ext4') run('python3', '-c', SHUTDOWN, folder);
      else process.kill(driverPid(folder), 'SIGKILL');
    },
    async plugIn() {
      await unmount();
      await plugIn();
    },
    readOnly: () => { run('mount', '-o', 'remount,ro', folder); },
    async end() {
      await unmount();
      if (device !== image) run('losetup', '-d', device);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** What the tests of this group need; where one is missing they count as not run (decision 19). */
export function missingForLoops(kinds: readonly LoopKind[]): string[] {
  const tools = ['losetup', 'mount', 'umount', 'python3', ...kinds.map((kind) => MKFS[kind][0] ?? '')];
  if (kinds.includes('exfat')) tools.push('mount.exfat-fuse');
  if (kinds.includes('ntfs')) tools.push('ntfs-3g');
  if (kinds.includes('fat')) tools.push('fusefat');
  const missing = tools.filter((tool) => !hasTool(tool));
  return process.getuid?.() === 0 ? missing : ['root', ...missing];
}

function hasTool(tool: string): boolean {
  try {
    run('which', tool);
    return true;
  } catch {
    return false;
  }
}

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const isMounted = (folder: string): boolean => readFileSync('/proc/mounts', 'utf8').includes(` ${folder} `);

/** The driver that we started ourselves: its command line names our own folder. */
function driverPid(folder: string): number {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
      if (/fuse|ntfs-3g/.test(words[0] ?? '') && words.includes(folder)) return Number(name);
    } catch {
      // It ended while we looked.
    }
  }
  throw new Error('no driver serves this folder');
}
