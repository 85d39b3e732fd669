import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differingTables, fingerprintAtOnce } from '../db/fingerprint';
import { testOffice, type TestOffice } from '../testing/testOffice';
import { readSnapshotInThread } from './snapshotThread';

let office: TestOffice;
let copy: string;
beforeEach(async () => {
  office = await testOffice();
  office.addVisits(2000);
  office.open.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  copy = join(office.stick, 'copy.db');
  await copyFile(office.paths.db, copy);
});
afterEach(async () => { await office.end(); });

describe.each([['in a thread of its own', 0], ['in the courier\'s thread', Infinity]])('a copy that is read %s', (_where, threadFrom) => {
  const read = (signal?: AbortSignal) => readSnapshotInThread(copy, office.dbKey, signal, threadFrom);

  it('shows the same as the live tables, and is not changed by being read', async () => {
    const before = await readFile(copy);
    const content = await read();
    expect(content && differingTables(content.tables, fingerprintAtOnce(office.open.sqlite))).toEqual([]);
    expect(content).toMatchObject({ auditHead: { seq: 2, hash: 'bb' }, schemaVersion: 3, activeObjects: [] });
    expect((await readFile(copy)).equals(before)).toBe(true);
    expect(await readdir(office.stick)).toEqual(['copy.db']);
    expect(office.dbKey.some((byte) => byte !== 0)).toBe(true);
  });

  it('is called damaged for one bit in any page, a missing page and an empty file', async () => {
    const good = await readFile(copy);
    // A thread takes a moment to start from source; every page is tried without one.
    for (let at = 50; at < good.length; at += threadFrom === 0 ? good.length : 40_960) {
      const bad = Buffer.from(good); bad[at] = (bad[at] ?? 0) ^ 16;
      await writeFile(copy, bad);
      expect(await read(), `byte ${at}`).toBeUndefined();
    }
    for (const part of [good.subarray(0, -4096), Buffer.alloc(0)]) {
      await writeFile(copy, part);
      expect(await read()).toBeUndefined();
    }
  });

  it('is called damaged for a reference to nobody', async () => {
    office.open.sqlite.pragma('foreign_keys=OFF');
    office.open.sqlite.exec(`INSERT INTO visit VALUES ('v', 'nobody', NULL); PRAGMA wal_checkpoint(TRUNCATE)`);
    await copyFile(office.paths.db, copy);
    expect(await read()).toBeUndefined();
  });

  it('is let go when the person stops', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(read(stop.signal)).rejects.toMatchObject({ problem: { code: 'backup.cancelled' } });
  });
});
