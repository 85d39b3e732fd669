// `npm test`: everything, in one go; goes on after a failure and ends with the line that CI reads.
//
//   npm test               all of it
//   npm run test:e2e -- …  only the app's screens (what follows goes to Playwright)
//   npm run test:root      only the group that needs root, loop devices or a print queue
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { inProject, PROJECT } from './setup/places.mjs';
import { countStep, sum } from './testing/counts.mjs';
import { runE2e, runRootGroup, runSpeed, runUnit } from './testing/groups.mjs';

const WINDOWS = process.platform === 'win32';
const [group, ...rest] = process.argv.slice(2);

const step = (script) => () =>
  countStep(spawnSync('npm', ['run', '--silent', script], { cwd: PROJECT, stdio: 'inherit', shell: WINDOWS }).status ?? 1);

const steps = {
  build: step('build'),
  typecheck: step('typecheck'),
  lint: step('lint'),
  unit: () => runUnit(rest),
  speed: () => runSpeed(rest),
  e2e: () => runE2e(rest),
  root: () => runRootGroup(rest),
};

const chosen = group ? ['build', group] : Object.keys(steps);
if (!chosen.every((name) => name in steps)) throw new Error(`no such group: ${group}`);
if (!group) rmSync(inProject('test-results'), { recursive: true, force: true });

const results = [];
for (const name of chosen) {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const startedAt = Date.now();
  const count = name === 'e2e' && buildFailed() ? unbuilt() : steps[name]();
  results.push({ name, ...count, seconds: Math.round((Date.now() - startedAt) / 1000) });
}

function buildFailed() {
  return results.some(({ name, failed }) => name === 'build' && failed > 0);
}

/** Not half a minute of waiting for each window that cannot come. */
function unbuilt() {
  console.log('the application could not be built: none of its screens was tested');
  return countStep(1);
}

const total = sum(results);
console.log(`\n── result ${'─'.repeat(54)}`);
for (const { name, passed, failed, notRun, seconds } of results) {
  const words = [`${passed} passed`, `${failed} failed`, ...(notRun > 0 ? [`${notRun} not run`] : [])];
  console.log(`${name.padEnd(10)} ${String(seconds).padStart(4)} s   ${words.join(', ')}`);
}
if (total.notRun > 0) console.log(`${total.notRun} not run on this machine: they are not counted as passed`);
const lastLine = `${total.passed} passed, ${total.failed} failed`;
mkdirSync(inProject('test-results'), { recursive: true });
writeFileSync(inProject('test-results', 'summary.txt'), `${lastLine}\n`);
console.log(lastLine);
process.exitCode = total.failed > 0 ? 1 : 0;
