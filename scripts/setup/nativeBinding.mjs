import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say, SetupStop } from './console.mjs';
import { inProject, USER_CACHE } from './places.mjs';
import { ensureFallbackTools } from './systemPackages.mjs';

/** Where electron/db/nativeBinding.ts looks, relative to the project. */
const TARGET = inProject('node_modules', '.cache', 'onebag', 'better_sqlite3.napi9.node');
/** Says which sources and flags TARGET was made from. */
const MARK = `${TARGET}.from`;
const SOURCES = inProject('node_modules', 'better-sqlite3');
const COMPAT = inProject('scripts', 'native-binding', 'napi9.h');

/**
 * The encrypted SQLite for the fallback Electron: its Node-API is 9, the prebuilt addon wants 10. Compiled once
 * from the package's own sources (about 50 s) and kept in the user's cache.
 */
export async function ensureNativeBinding() {
  const from = fingerprint();
  if (existsSync(TARGET) && existsSync(MARK) && readFileSync(MARK, 'utf8') === from) return;
  const cached = join(USER_CACHE, `better_sqlite3-napi9-${from}.node`);
  if (!existsSync(cached)) await compile(cached);
  mkdirSync(dirname(TARGET), { recursive: true });
  rmSync(TARGET, { force: true });
  copyFileSync(cached, TARGET);
  writeFileSync(MARK, from);
}

/** Changes with the sources, with our header and with the flags below. */
function fingerprint() {
  const hash = createHash('sha256').update(process.arch);
  for (const file of [join(SOURCES, 'package.json'), COMPAT, fileURLToPath(import.meta.url)]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

async function compile(result) {
  ensureFallbackTools();
  say('compiling the encrypted SQLite for Node-API 9, once (about a minute)');
  mkdirSync(USER_CACHE, { recursive: true });
  const work = mkdtempSync(join(USER_CACHE, 'compiling-'));
  const [sqlite, addon, library] = ['sqlite3.o', 'addon.o', 'addon.node'].map((name) => join(work, name));
  try {
    await Promise.all([program('gcc', sqliteArgs(sqlite)), program('g++', addonArgs(addon))]);
    await program('g++', ['-shared', '-o', library, addon, sqlite, '-Wl,-Bsymbolic', '-ldl', '-lpthread', '-lm']);
    chmodSync(library, 0o755);
    renameSync(library, result);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function sqliteArgs(output) {
  const list = readFileSync(join(SOURCES, 'deps', 'defines.gypi'), 'utf8');
  const defines = [...list.matchAll(/^\s+'(\w+(?:=[^']*)?)',$/gm)].map(([, define]) => `-D${define}`);
  if (defines.length < 30) throw new SetupStop('deps/defines.gypi of better-sqlite3 has another shape now');
  // The ciphers use the processor's AES and SSE instructions.
  const flags = ['-O2', '-fPIC', '-fvisibility=hidden', '-w', '-msse4.2', '-maes', '-DNDEBUG'];
  return ['-c', ...flags, ...defines, '-o', output, join(SOURCES, 'deps', 'sqlite3', 'sqlite3.c')];
}

function addonArgs(output) {
  return [
    '-c', '-O2', '-fPIC', '-w', '-std=c++20', '-fvisibility=hidden', '-DNDEBUG',
    '-DNAPI_VERSION=9', '-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
    '-I', inProject('node_modules', 'node-api-headers', 'include'),
    '-I', inProject('node_modules', 'node-addon-api'),
    '-I', join(SOURCES, 'deps', 'sqlite3'),
    '-include', COMPAT,
    '-o', output, join(SOURCES, 'src', 'better_sqlite3.cpp'),
  ];
}

/** Silent unless it fails. */
function program(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk) => (complaint += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new SetupStop(`${command} failed:\n${complaint.slice(0, 4000)}`));
    });
  });
}
