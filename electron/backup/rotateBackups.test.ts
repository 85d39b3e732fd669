import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testOffice, type TestOffice } from '../testing/testOffice';
import { TEST_MOMENT_MS, testRecords } from '../testing/testRecords';
import { makeBackup } from './makeBackup';
import { rotateBackups } from './rotateBackups';

let office: TestOffice;
beforeEach(async () => { office = await testOffice(); });
afterEach(async () => { await office.end(); });

const backUp = (of: TestOffice, seq: number) =>
  makeBackup({ targetDir: office.stick, kind: 'daily', fileSystem: '' }, testRecords(of, seq), {});
const later = TEST_MOMENT_MS + 60_000;

it('the local folder is thinned out, but only of our own verified backups', async () => {
  const names: string[] = [];
  for (let seq = 1; seq <= 6; seq += 1) names.push((await backUp(office, seq)).fileName);
  await writeFile(join(office.stick, 'broken.jdbk'), 'x');
  expect(await rotateBackups(office.stick, new Set(), later)).toEqual([]);
  // All six are of one day, week and month: the newest of the day stays, and three in all.
  const verified = new Set(names);
  expect((await rotateBackups(office.stick, verified, later)).sort()).toEqual(names.slice(0, 3));
  expect((await readdir(office.stick)).sort()).toEqual([...names.slice(3), 'LATEST.txt', 'broken.jdbk']);
  expect(await rotateBackups(office.stick, verified, later)).toEqual([]);
});

it('after a restore, the last backups of the book before are not thinned out with the new ones', async () => {
  const before = await testOffice();
  const old = [(await backUp(before, 1)).fileName, (await backUp(before, 2)).fileName];
  const names: string[] = [];
  for (let seq = 3; seq <= 8; seq += 1) names.push((await backUp(office, seq)).fileName);
  await rotateBackups(office.stick, new Set(names), later);
  expect((await readdir(office.stick)).filter((name) => name.endsWith('.jdbk')).sort()).toEqual([...old, ...names.slice(3)]);
  await before.end();
});
