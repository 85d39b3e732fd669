// Puts in place what `npm ci` cannot bring (Node 24, Electron, system libraries, the database binding), then
// runs a script under Node 24. Repeated, it finds everything there and costs a fifth of a second.
//
//   node scripts/ready.mjs PURPOSE [SCRIPT [ARG ...]]     PURPOSE: node | start | test | demo | bench
//
// Starts under whatever Node the machine has (20.18 or newer), so this file and scripts/setup are plain
// JavaScript without dependencies. It is called in every npm script, and not by pre-scripts: .npmrc switches
// off all install scripts of dependencies, and with them npm's own pre-scripts.
import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { fail, say } from './setup/console.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { ensureNativeBinding } from './setup/nativeBinding.mjs';
import { ensureNode24 } from './setup/node24.mjs';
import { inProject, PROJECT } from './setup/places.mjs';
import { ensureLibraries, ensureTools } from './setup/systemPackages.mjs';

const [purpose = 'start', script, ...rest] = process.argv.slice(2);

try {
  const node = ensureNode24();
  if (purpose !== 'node') await ensureApplication(node);
  if (script) process.exitCode = runUnder(node);
} catch (error) {
  fail(error);
}

async function ensureApplication(node) {
  ensureTools(purpose);
  const electron = ensureElectron({ node: node.path, retry: process.env.ONEBAG_RETRY_ELECTRON === '1' });
  ensureLibraries(electron.path);
  if (electron.fallback) await ensureNativeBinding();
  say(`Node ${node.version} for the scripts, Electron ${electron.version} (${electron.origin})`);
}

function runUnder(node) {
  const env = { ...process.env, PATH: [inProject('node_modules', '.bin'), process.env.PATH].join(delimiter) };
  const { status } = spawnSync(node.path, [inProject(script), ...rest], { cwd: PROJECT, stdio: 'inherit', env });
  return status ?? 1;
}
