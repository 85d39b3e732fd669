// `npm run bench [-- --json FILE] [--only WORD]`: builds, then measures as an ordinary user on a display.
import { copyFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, run } from './setup/console.mjs';
import { inProject, PROJECT } from './setup/places.mjs';
import { runAsOrdinaryUser } from './testing/ordinaryUser.mjs';

const REPORT = 'bench-output/bench.json';

try {
  const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string', default: '' } } });
  run('npm', ['run', '--silent', 'build'], { cwd: PROJECT, quiet: true, shell: process.platform === 'win32' });
  rmSync(inProject(REPORT), { force: true });
  const code = runAsOrdinaryUser('tsx', ['bench/run.ts', '--json', REPORT, '--only', values.only], {
    results: ['bench-output'],
  });
  if (code === 0 && values.json) copyFileSync(inProject(REPORT), resolve(process.env.INIT_CWD ?? PROJECT, values.json));
  process.exitCode = code;
} catch (error) {
  fail(error);
}
