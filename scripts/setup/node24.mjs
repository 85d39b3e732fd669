import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { run, say } from './console.mjs';
import { inProject } from './places.mjs';

const WINDOWS = process.platform === 'win32';

/**
 * The devDependency `node` brings Node 24 and npm puts it first on the PATH of every script. Its binary comes
 * by an install script, which a careful npm (`ignore-scripts`, a stricter `allowScripts`) leaves out: then it
 * is run here.
 */
export function ensureNode24() {
  const folder = inProject('node_modules', 'node');
  if (!existsSync(folder)) throw new Error('node_modules is missing: run npm ci first');
  const binary = inProject('node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    say('fetching Node 24 from the npm registry');
    run(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, quiet: true });
  }
  if (!WINDOWS) linkIntoPath();
  const { version } = JSON.parse(readFileSync(inProject('node_modules', 'node', 'package.json'), 'utf8'));
  return { path: binary, version };
}

/** npm makes no link for a binary that was not there when it linked. */
function linkIntoPath() {
  const link = inProject('node_modules', '.bin', 'node');
  if (lstatSync(link, { throwIfNoEntry: false })) return;
  mkdirSync(inProject('node_modules', '.bin'), { recursive: true });
  symlinkSync('../node/bin/node', link);
}
