import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from '../setup/console.mjs';
import { inProject, isRoot, PROJECT } from '../setup/places.mjs';
import { onDisplay } from './display.mjs';

const USER = 'tester';
const HOME = `/home/${USER}`;
/** Made by runs, wanted by none of them. */
const NOT_COPIED = new Set(['.git', 'node_modules', 'dist', 'test-results', 'demo-output', 'bench-output']);

/**
 * Runs a program of node_modules/.bin on a display, as an ordinary user, so that the sandbox that ships is the
 * sandbox that is tested. Root gets a user and a readable copy of the tree; `results` (folders of the project)
 * come back from it. Anybody else runs in place.
 *
 * @param lend files from outside the project that the program reads: `args` may then be made from where they
 * can be read.
 * @returns the exit code
 */
export function runAsOrdinaryUser(program, args, { results, lend = [], env = {} }) {
  const argsFor = (files) => (typeof args === 'function' ? args(...files) : args);
  if (!isRoot()) return runInPlace(program, argsFor(lend), env);
  ensureUser();
  const copy = copyOfTree();
  const stop = () => rmSync(copy, { recursive: true, force: true });
  process.once('exit', stop);
  try {
    const lent = lend.map((file) => lendInto(copy, file));
    const [command, ...rest] = onDisplay(join(copy, 'node_modules', '.bin', program), argsFor(lent));
    const settings = Object.entries({ ...environment(copy), ...env }).map(([name, value]) => `${name}=${value}`);
    const { status } = spawnSync('runuser', ['-u', USER, '--', 'env', '-i', ...settings, command, ...rest], {
      cwd: copy,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    for (const folder of results) bringBack(copy, folder);
    return status ?? 1;
  } finally {
    stop();
  }
}

/** As whoever we are, on a display. */
export function runInPlace(program, args, env = {}) {
  const [command, ...rest] = onDisplay(inProject('node_modules', '.bin', program), args);
  const { status } = spawnSync(command, rest, {
    cwd: PROJECT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    // npm's programs are .cmd files there.
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

function ensureUser() {
  if (spawnSync('id', [USER]).status !== 0) run('useradd', ['-m', '-s', '/bin/bash', USER], { quiet: true });
}

function copyOfTree() {
  const copy = mkdtempSync('/var/tmp/onebag-test-');
  run('chmod', ['755', copy]);
  for (const name of readdirSync(PROJECT)) {
    if (!NOT_COPIED.has(name)) run('cp', ['-a', inProject(name), copy]);
  }
  run('chmod', ['-R', 'u+rwX,go+rX', copy]);
  run('chown', ['-R', `${USER}:`, copy]);
  layModules(copy);
  return copy;
}

/** Shared where the user may read them, else linked file by file (a clone under /root), else copied. */
function layModules(copy) {
  const [from, to] = [inProject('node_modules'), join(copy, 'node_modules')];
  const shared = ['electron/dist/electron', 'node/bin/node'].every((file) => mayUser('-x', join(from, file)));
  if (shared) symlinkSync(from, to);
  else if (spawnSync('cp', ['-al', from, to]).status !== 0) {
    rmSync(to, { recursive: true, force: true });
    run('cp', ['-a', from, to]);
  }
}

const mayUser = (test, file) => spawnSync('runuser', ['-u', USER, '--', 'test', test, file]).status === 0;

/** Where the user may read it; copied only where he may not, and gone with the tree's copy. */
function lendInto(copy, file) {
  if (mayUser('-r', file)) return file;
  const folder = join(copy, 'lent');
  const lent = join(folder, basename(file));
  mkdirSync(folder, { recursive: true });
  cpSync(file, lent);
  run('chown', ['-R', `${USER}:`, folder]);
  chmodSync(lent, 0o400);
  return lent;
}

function environment(copy) {
  const kept = Object.entries(process.env).filter(([name]) => /^(CI|TZ|ONEBAG_\w+|PLAYWRIGHT_\w+)$/.test(name));
  return {
    ...Object.fromEntries(kept),
    HOME,
    USER,
    LOGNAME: USER,
    LANG: 'C.UTF-8',
    PATH: `${join(copy, 'node_modules', '.bin')}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin`,
  };
}

function bringBack(copy, folder) {
  if (!existsSync(join(copy, folder))) return;
  cpSync(join(copy, folder), inProject(folder), { recursive: true, force: true });
}
