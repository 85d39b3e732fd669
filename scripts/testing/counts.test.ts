import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countPlaywright, countStep, countVitest, sum } from './counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'onebag-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

describe('the line that CI reads', () => {
  it('counts a test that did not run as not run, never as passed', () => {
    expect(countVitest(report({ ...vitest, numPendingTests: 2, numTodoTests: 1 }), 0)).toEqual({ passed: 5, failed: 0, notRun: 3 });
    const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 2 };
    expect(countPlaywright(report({ stats }), 0)).toEqual({ passed: 4, failed: 0, notRun: 2 });
  });

  it('counts a file that could not be loaded', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }, { status: 'passed', assertionResults: [{}] }];
    expect(countVitest(report({ ...vitest, testResults }), 1)).toEqual({ passed: 5, failed: 1, notRun: 0 });
  });

  it('counts a run that broke off although every test in it had passed', () => {
    expect(countVitest(report(vitest), 1)).toEqual({ passed: 5, failed: 1, notRun: 0 });
    expect(countPlaywright(report({ stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 } }), 1).failed).toBe(1);
  });

  it('counts a run that left no report as one failure, whatever its exit code', () => {
    expect(countVitest(join(folder, 'none.json'), 0).failed).toBe(1);
    expect(countPlaywright(join(folder, 'none.json'), 0).failed).toBe(1);
  });

  it('counts a test that passed only the second time as failed', () => {
    expect(countPlaywright(report({ stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 } }), 0).failed).toBe(1);
  });

  it('adds a failed typecheck, and nothing for one that passed', () => {
    expect(sum([countStep(0), countStep(2), countVitest(report(vitest), 0)])).toEqual({ passed: 5, failed: 1, notRun: 0 });
  });
});
