import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { inProject, isRoot, PROJECT } from '../setup/places.mjs';
import { countPlaywright, countVitest, sum } from './counts.mjs';
import { ensureOfficeQueue } from './officeQueue.mjs';
import { runAsOrdinaryUser, runInPlace } from './ordinaryUser.mjs';

/** A word border that is none. */
const NO_NAME = '\\b\\B';

const reportOf = (name) => `test-results/reports/${name}.json`;

/** Everything that any user may run without a window: rules, database, files. */
export const runUnit = (args = []) => runVitest('unit', args);

/** Promises about time, with the machine to themselves. */
export const runSpeed = (args = []) => runVitest('speed', args);

/** The built app, through its real screens. */
export function runE2e(args = []) {
  return runPlaywright('app', args, (programArgs, env) =>
    runAsOrdinaryUser('playwright', programArgs, { results: ['test-results'], env }),
  );
}

/** What needs root, loop devices or a print queue. Where it cannot run it is counted as not run. */
export function runRootGroup(args = []) {
  if (process.platform !== 'linux' || !isRoot()) return notRun();
  ensureOfficeQueue();
  const printed = runPlaywright('root', args, (programArgs, env) => runInPlace('playwright', programArgs, env));
  return sum([runVitest('root', args), printed]);
}

function runVitest(project, args) {
  const report = freshReport(`vitest-${project}`);
  const { status } = program('vitest', [
    'run', '--project', project, '--passWithNoTests',
    '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args,
  ]);
  return countVitest(inProject(report), status ?? 1);
}

function runPlaywright(project, args, start) {
  const report = freshReport(`playwright-${project}`);
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = start(
    ['test', '--project', project, '--pass-with-no-tests', '--reporter=list,json',
      `--output=test-results/${project}`, ...args],
    env,
  );
  return countPlaywright(inProject(report), code);
}

/**
 * Counted, not guessed: a group that cannot run here must still show how much was left out. Vitest is asked to
 * run the tests whose name matches nothing, because its own list does not unfold tables of cases.
 */
function notRun() {
  const report = freshReport('vitest-root');
  const reporters = ['--reporter=json', `--outputFile.json=${report}`];
  const { status } = program('vitest', ['run', '--project', 'root', '--passWithNoTests', '-t', NO_NAME, ...reporters]);
  const playwright = program('playwright', ['test', '--project', 'root', '--list', '--reporter=json'], 'pipe');
  return sum([countVitest(inProject(report), status ?? 1), { passed: 0, failed: 0, notRun: listed(playwright.stdout) }]);
}

function listed(json) {
  const specsOf = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
  return JSON.parse(json).suites.flatMap(specsOf).length;
}

function program(name, args, stdio = ['ignore', 'inherit', 'inherit']) {
  return spawnSync(inProject('node_modules', '.bin', name), args, {
    cwd: PROJECT,
    stdio,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
}

function freshReport(name) {
  const report = reportOf(name);
  rmSync(inProject(report), { force: true });
  mkdirSync(dirname(inProject(report)), { recursive: true });
  return report;
}
