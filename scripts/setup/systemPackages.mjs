import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say, SetupStop } from './console.mjs';
import { isRoot } from './places.mjs';

/** What Electron's window needs (knowledge of Debian 12; later releases provide these names, too). */
const WINDOW = [
  'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libnotify4', 'libxtst6',
  'fonts-noto-cjk',
];

/** Program → Debian package that brings it. A program that is there, from wherever, is not asked for again. */
const DISPLAY = { 'xvfb-run': 'xvfb', xauth: 'xauth' };
const PAPER = { cupsd: 'cups', lpadmin: 'cups', pdftotext: 'poppler-utils' };
const STICKS = {
  'mkfs.ext4': 'e2fsprogs', 'mkfs.vfat': 'dosfstools', fusefat: 'fusefat', 'mkfs.exfat': 'exfatprogs',
  'mount.exfat-fuse': 'exfat-fuse', 'mkfs.ntfs': 'ntfs-3g', fusermount3: 'fuse3', python3: 'python3-minimal',
};
const COMPILER = { gcc: 'gcc', 'g++': 'g++' };
const UNZIP = { unzip: 'unzip' };

const NEEDED = {
  start: {},
  demo: DISPLAY,
  bench: DISPLAY,
  test: { ...DISPLAY, ...PAPER, ...STICKS },
};

/** Programs first: one apt run brings all that this purpose will need. Only Linux has anything to bring. */
export function ensureTools(purpose) {
  if (process.platform !== 'linux') return;
  const missing = missingPackages(NEEDED[purpose] ?? {});
  if (purpose === 'test' && !existsSync('/usr/lib/cups/backend/cups-pdf')) missing.add('printer-driver-cups-pdf');
  if (purpose !== 'test' || isRoot()) install(missing, `npm run ${purpose}`);
  // As an ordinary user only the display is needed: what else is missing shows as "not run".
  else install(missingPackages(DISPLAY), 'npm test');
}

/** The shared libraries that this Electron cannot find, asked of the loader itself. */
export function ensureLibraries(electron) {
  if (process.platform !== 'linux') return;
  const missing = librariesMissing(electron);
  const wanted = new Set(missing.length > 0 || !hasChineseFont() ? WINDOW : []);
  install(wanted, 'the window');
  const still = missing.length > 0 ? librariesMissing(electron) : [];
  if (still.length > 0) throw new SetupStop(`Electron still misses ${still.join(', ')}`);
}

/** Only where Electron is the fallback: its zip must be opened, the database binding compiled. */
export function ensureFallbackTools() {
  install(missingPackages({ ...UNZIP, ...COMPILER }), 'the Electron fallback');
}

function install(packages, what) {
  if (packages.size === 0) return;
  const names = [...packages];
  if (!isRoot() || !onPath('apt-get')) {
    throw new SetupStop(`${what} needs system packages. Please run:\n  sudo apt-get install -y ${names.join(' ')}`);
  }
  say(`installing for ${what}: ${names.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], { env, quiet: true });
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { env, quiet: true });
}

const missingPackages = (programs) =>
  new Set(Object.entries(programs).filter(([program]) => !onPath(program)).map(([, name]) => name));

function onPath(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin', '/usr/bin'];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function librariesMissing(binary) {
  const { stdout } = spawnSync('ldd', [binary], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
}

/** Without one, every label is an empty box. */
function hasChineseFont() {
  if (!onPath('fc-list')) return false;
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}
