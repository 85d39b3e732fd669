// `npm run demo -- [--roster FILE.xlsx] [--out DIR]`: the whole story, unattended, through the real screens.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, run, say, SetupStop } from './setup/console.mjs';
import { inProject, PROJECT } from './setup/places.mjs';
import { runAsOrdinaryUser } from './testing/ordinaryUser.mjs';

const OUTPUT = 'demo-output';

try {
  const { values } = parseArgs({ options: { roster: { type: 'string' }, out: { type: 'string', default: OUTPUT } } });
  const from = process.env.INIT_CWD ?? PROJECT;
  const out = resolve(from, values.out);
  const roster = values.roster === undefined ? [] : [resolve(from, values.roster)];
  if (!roster.every(existsSync)) throw new SetupStop(`there is no file ${roster[0]}`);

  run('npm', ['run', '--silent', 'build'], { cwd: PROJECT, quiet: true, shell: process.platform === 'win32' });
  rmSync(inProject(OUTPUT), { recursive: true, force: true });
  const code = runAsOrdinaryUser(
    'tsx',
    (...lent) => ['e2e/demo/run.ts', '--out', OUTPUT, ...lent.flatMap((file) => ['--roster', file])],
    { results: [OUTPUT], lend: roster },
  );
  if (out !== inProject(OUTPUT) && existsSync(inProject(OUTPUT))) {
    cpSync(inProject(OUTPUT), out, { recursive: true });
    rmSync(inProject(OUTPUT), { recursive: true, force: true });
  }
  say(code === 0 ? `the story is told; it left ${out}` : `the demo failed with ${code}; what it left is in ${out}`);
  process.exitCode = code;
} catch (error) {
  fail(error);
}
