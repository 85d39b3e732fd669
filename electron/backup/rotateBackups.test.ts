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

it('the local folder is thinned out, but only of our own verified backups', async () => {
  const verified = new Set<string>();
  const names: string[] = [];
  for (let seq = 1; seq <= 6; seq += 1) {
    const made = await makeBackup({ targetDir: office.stick, kind: 'daily', fileSystem: '' }, testRecords(office, seq), {});
    verified.add(made.backupId);
    names.push(made.fileName);
  }
  await writeFile(join(office.stick, 'broken.jdbk'), 'x');
  const later = TEST_MOMENT_MS + 60_000;
  expect(await rotateBackups(office.stick, 'another-office', verified, later)).toEqual([]);
  expect(await rotateBackups(office.stick, office.vaultId, new Set(), later)).toEqual([]);
  // All six are of one day, week and month: the newest of the day stays, and three in all.
  expect(await rotateBackups(office.stick, office.vaultId, verified, later)).toEqual(names.slice(0, 3));
  expect((await readdir(office.stick)).sort()).toEqual([...names.slice(3), 'LATEST.txt', 'broken.jdbk']);
  expect(await rotateBackups(office.stick, office.vaultId, verified, later)).toEqual([]);
});
