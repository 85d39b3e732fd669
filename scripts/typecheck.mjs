// `npm run typecheck`: each project by itself, because what one of them may use (Node, the page) another may not.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inProject, PROJECT } from './setup/places.mjs';

const tsc = inProject('node_modules', 'typescript', 'bin', 'tsc');
const { references } = JSON.parse(readFileSync(inProject('tsconfig.json'), 'utf8'));

const check = (config) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [tsc, '-p', config, '--pretty', 'false'], { cwd: PROJECT });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ code, output }));
  });

const results = await Promise.all(references.map(({ path }) => check(path)));
// Shared files belong to several projects: each complaint is said once.
const lines = new Set(results.flatMap(({ output }) => output.split('\n')).filter(Boolean));
for (const line of lines) console.log(line);
process.exitCode = results.every(({ code }) => code === 0) ? 0 : 1;
