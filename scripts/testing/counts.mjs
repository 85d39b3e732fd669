import { readFileSync } from 'node:fs';

const NONE = { passed: 0, failed: 0, notRun: 0 };

export const sum = (all) =>
  all.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, notRun: a.notRun + b.notRun }),
    NONE,
  );

/** A step without tests of its own (typecheck, lint) is nothing when it passes and one failure when not. */
export const countStep = (code) => (code === 0 ? NONE : { ...NONE, failed: 1 });

/** Vitest's JSON report. A file that could not even be loaded is one failure, and so is a run that broke off. */
export function countVitest(file, code) {
  const report = read(file);
  if (!report) return countStep(code || 1);
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests, testResults } = report;
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = numFailedTests + unloaded.length;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, notRun: numPendingTests + numTodoTests };
}

/** Playwright's JSON report; a skipped test is "not run", a flaky one has failed. */
export function countPlaywright(file, code) {
  const report = read(file);
  if (!report) return countStep(code || 1);
  const { expected: passed, unexpected, flaky, skipped: notRun } = report.stats;
  const failed = unexpected + flaky;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, notRun };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
