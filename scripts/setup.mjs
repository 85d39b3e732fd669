// Puts in place what `npm ci` cannot: Node 24, Electron, system libraries, the database binding.
// Runs before start, test, demo and bench; starts under whatever Node the machine has (20.18 or newer),
// so everything under scripts/setup is plain JavaScript without dependencies.
//
//   node scripts/setup.mjs [start|test|demo|bench] [--retry-electron]
import { ensureNode24 } from './setup/node24.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { ensureNativeBinding } from './setup/nativeBinding.mjs';
import { ensureLibraries, ensureTools } from './setup/systemPackages.mjs';
import { fail, say } from './setup/console.mjs';

const args = process.argv.slice(2);
const purpose = args.find((arg) => !arg.startsWith('--')) ?? 'start';

try {
  const node = ensureNode24();
  ensureTools(purpose);
  const electron = ensureElectron({ node: node.path, retry: args.includes('--retry-electron') });
  ensureLibraries(electron.path);
  if (electron.fallback) await ensureNativeBinding();
  say(`Node ${node.version} for the scripts, Electron ${electron.version} (${electron.origin})`);
} catch (error) {
  fail(error);
}
