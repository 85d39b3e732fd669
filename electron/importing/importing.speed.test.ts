import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Job } from '../ipc/context';
import type { RecordsHandlers } from '../ipc/handlers';
import { recordsHandlers } from '../records/handlers';
import { openTestHouse } from '../testing/testHouse';
import { readWorkbook } from './readWorkbook';
import { rawWorkbook, textXml } from './testing/rawWorkbook';

const XIYUAN = join(import.meta.dirname, '..', '..', 'e2e', 'data', 'roster-xiyuan.xlsx');

it('no step of bringing 1,122 people in takes more than 50 ms of work', { timeout: 120_000 }, async () => {
  const slices: number[] = [];
  const commit = recordsHandlers['importing.commit'];
  const handlers: RecordsHandlers = { ...recordsHandlers, 'importing.commit': (tx, input, deps) => timed(commit(tx, input, deps), slices) };
  const test = await openTestHouse({ today: '2026-11-22', handlers });
  const { token } = await test.call('importing.open', { fileName: 'a.xlsx', bytes: new Uint8Array(readFileSync(XIYUAN)) });
  await test.call('importing.commit', { token, accept: 'all' });
  expect(slices.length).toBeGreaterThan(1122 + 1125);
  expect(Math.max(...slices)).toBeLessThan(50);
});

/** Milliseconds of this thread's own work between two yields; other programs on the machine do not count. */
function* timed<T>(job: Job<T>, slices: number[]): Job<T> {
  for (;;) {
    const before = process.threadCpuUsage();
    const step = job.next();
    const { user, system } = process.threadCpuUsage(before);
    slices.push((user + system) / 1000);
    if (step.done === true) return step.value;
    yield step.value;
  }
}

it('50,000 rows are read in less than ten seconds', { timeout: 60_000 }, async () => {
  const rows = Array.from({ length: 50_000 }, (_, row) => `<row r="${row + 1}">${['A', 'B', 'C', 'D'].map((c) => textXml(`${c}${row + 1}`, `甲${c}${(row * 7919) % 99_991}`)).join('')}</row>`);
  const bytes = rawWorkbook({ sheets: [{ name: 'a', data: rows.join('') }] });
  const started = performance.now();
  expect((await readWorkbook(bytes, 'a.xlsx')).sheets[0]?.rows).toHaveLength(50_000);
  expect(performance.now() - started).toBeLessThan(10_000);
});
