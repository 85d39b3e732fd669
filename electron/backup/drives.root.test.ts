import { closeSync, openSync, writeSync } from 'node:fs';
import { copyFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError, type Problem } from '#shared/kernel/appError';
import { fingerprintAtOnce, differingTables } from '../db/fingerprint';
import { loopDrive, missingForLoops, type LoopDrive, type LoopKind } from '../testing/loopDrive';
import { testOffice, type TestOffice } from '../testing/testOffice';
import { testRecords } from '../testing/testRecords';
import type { BackupStep, JobWatch, RecordsSide } from './backupJob';
import type { KeySource } from './backupKeys';
import { describeFolder } from './drives';
import { ejectDrive } from './ejectDrive';
import { listBackups } from './listBackups';
import { makeBackup } from './makeBackup';
import { restoreBackup } from './restoreBackup';
import { verifyBackup } from './verifyBackup';

const lacks = missingForLoops(['ext4', 'exfat', 'ntfs', 'fat']);
let office: TestOffice;
let drive: LoopDrive;

beforeEach(async () => { office = await testOffice(); office.addVisits(6000, 1500); });
afterEach(async () => { await drive.end(); await office.end(); });

const backUp = (seq: number, watch: JobWatch = {}, records: RecordsSide = testRecords(office, seq)) =>
  makeBackup({ targetDir: drive.folder, kind: 'manual', fileSystem: '' }, records, watch);
const keys = (): KeySource => ({
  kind: 'unlocked', vaultId: office.vaultId, dbKey: office.dbKey, backupKey: office.backupKey,
});
async function problemOf(work: Promise<unknown>): Promise<Problem | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.problem;
    throw error;
  }
}
/** Every backup with a final name opens and counts right; the office's own file is as it was. */
async function allIsWell(backups: number): Promise<void> {
  const found = await listBackups(drive.folder);
  expect(found.map((one) => one.ok)).toEqual(Array.from({ length: backups }, () => true));
  for (const { file } of found) {
    await verifyBackup({ file, workDir: join(office.dataDir, 'work'), programSchema: 3, replugged: true }, keys(), {});
  }
  expect(office.open.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(await readdir(join(office.dataDir, 'work'))).toEqual([]);
}
const at = (step: BackupStep, share: number, act: () => void): JobWatch => {
  let done = false;
  return { onStep: (now, bytes, total) => {
    if (done || now !== step || bytes < total * share) return;
    done = true;
    act();
  } };
};

describe.skipIf(lacks.length > 0)('a stick of every usual kind', () => {
  it.each<LoopKind>(['ext4', 'exfat', 'ntfs', 'fat'])('%s takes a backup, keeps it over a re-plug, and gives it back', async (kind) => {
    drive = await loopDrive(kind, 64);
    const backup = await backUp(1);
    expect(backup.verifiedLevel).toBe('read-back');
    expect(backup.cacheBypassed).toBe(kind === 'ext4');
    await drive.plugIn();
    await allIsWell(1);
    const order = { file: backup.file, dataDir: office.dataDir, programSchema: 3 };
    const restored = await restoreBackup(order, { kind: 'recovery-key', typed: office.recoveryCode }, {});
    expect(differingTables(restored.tables, fingerprintAtOnce(office.open.sqlite))).toEqual([]);
  });

  it('can be let go by the system, and only then is it said to be safe', async () => {
    drive = await loopDrive('ext4', 64);
    const held = openSync(join(drive.folder, 'held'), 'w');
    expect(await ejectDrive({ folder: drive.folder })).toBe('in-use');
    closeSync(held);
    expect(await ejectDrive({ folder: drive.folder })).toBe('ejected');
  });
});

describe.skipIf(lacks.length > 0)('a stick that is pulled while we write', () => {
  const moments: [LoopKind, BackupStep, number][] = [
    ['ext4', 'write', 0], ['ext4', 'write', 0.5], ['ext4', 'check', 0],
    ['ext4', 'read-back', 0.3], ['ext4', 'finish', 0],
    ['exfat', 'write', 0.5], ['exfat', 'finish', 0], ['ntfs', 'write', 0.5], ['ntfs', 'read-back', 0.3],
  ];
  it.each(moments)('(%s, %s at %d) is told within 5 s, and every older backup is whole', async (kind, step, share) => {
    drive = await loopDrive(kind, 96);
    await backUp(1);
    let pulledAt = 0;
    const problem = await problemOf(backUp(2, at(step, share, () => { pulledAt = performance.now(); drive.pull(); })));
    expect(pulledAt).toBeGreaterThan(0);
    expect(performance.now() - pulledAt).toBeLessThan(5000);
    expect(problem).toEqual({ code: 'backup.drive-gone', details: {} });
    await drive.plugIn();
    await allIsWell(1);
    await backUp(3);
    await allIsWell(2);
    expect((await readdir(drive.folder)).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it.each<[LoopKind, number]>([['ext4', 0.2], ['exfat', 0.4]])('or while we restore (%s at %d), leaves the live data alone', async (kind, share) => {
    drive = await loopDrive(kind, 64);
    const { file } = await backUp(1);
    const before = await readFile(office.paths.db);
    const order = { file, dataDir: office.dataDir, programSchema: 3 };
    expect(await problemOf(restoreBackup(order, keys(), at('read-back', share, () => { drive.pull(); }))))
      .toEqual({ code: 'backup.drive-gone', details: {} });
    expect((await readdir(office.dataDir)).sort()).toEqual(['gen-000001', 'work']);
    expect((await readFile(office.paths.db)).equals(before)).toBe(true);
  });
});

describe.skipIf(lacks.length > 0)('a stick without room', () => {
  it('is refused before anything is written', async () => {
    drive = await loopDrive('ext4', 16);
    expect(await problemOf(backUp(1))).toMatchObject({ code: 'backup.no-space', details: { place: 'target' } });
    expect((await readdir(drive.folder)).filter((name) => name !== 'lost+found')).toEqual([]);
  });

  const fill = (): void => {
    const file = openSync(join(drive.folder, 'film.mp4'), 'w');
    for (let piece = 1_048_576; piece >= 512; piece /= 2) {
      try { for (;;) writeSync(file, Buffer.alloc(piece)); } catch { continue; }
    }
    closeSync(file);
  };
  it.each<[BackupStep, number]>([['write', 0.05], ['write', 0.5], ['check', 0]])('that fills up while we write (%s at %d) keeps its older backups', async (step, share) => {
    drive = await loopDrive('ext4', 64);
    await backUp(1);
    expect(await problemOf(backUp(2, at(step, share, fill)))).toEqual({ code: 'backup.disk-full', details: { place: 'target' } });
    await allIsWell(1);
    expect((await readdir(drive.folder)).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('that fills up after the last byte was written holds a whole backup', async () => {
    drive = await loopDrive('ext4', 64);
    await backUp(1);
    expect(await problemOf(backUp(2, at('finish', 0, fill)))).toBeUndefined();
    await allIsWell(2);
  });

  it('for even one more file name is told as full', async () => {
    drive = await loopDrive('ext4', 64, ['-N', '16']);
    let full = false;
    for (let n = 0; !full; n += 1) full = await writeFile(join(drive.folder, `f${n}`), '').then(() => false, () => true);
    expect(await problemOf(backUp(1))).toEqual({ code: 'backup.disk-full', details: { place: 'target' } });
  });

  it('of the FAT kind refuses more than 4 GiB before it writes', async () => {
    drive = await loopDrive('fat', 64);
    const huge = join(office.root, 'huge.db');
    await copyFile(office.paths.db, huge);
    await truncate(huge, 2 ** 32);
    const records = testRecords(office);
    const withHuge = { ...records, freeze: async () => ({ ...(await records.freeze()), dbPath: huge }) };
    expect(await problemOf(backUp(1, {}, withHuge))).toMatchObject({ code: 'backup.too-big-for-fat' });
    expect(await readdir(drive.folder)).toEqual([]);
  });
});

describe.skipIf(lacks.length > 0)('a write-protected stick', () => {
  it('is told as such, and what is on it can still be verified', async () => {
    drive = await loopDrive('ext4', 64);
    await backUp(1);
    drive.readOnly();
    expect((await describeFolder(drive.folder)).writable).toBe(false);
    expect(await problemOf(backUp(2))).toEqual({ code: 'backup.read-only', details: { place: 'target' } });
    await allIsWell(1);
  });
});

describe.skipIf(lacks.length > 0)('a computer without room', () => {
  it('is told apart from a stick without room, for backup and for restore', async () => {
    drive = await loopDrive('ext4', 8);
    const records = testRecords(office);
    const cramped = { ...records, freeze: async () => ({ ...(await records.freeze()), workDir: drive.folder }) };
    const order = { targetDir: office.stick, kind: 'manual' as const, fileSystem: '' };
    const full = { code: 'backup.no-space', details: { place: 'computer' } };
    expect(await problemOf(makeBackup(order, cramped, {}))).toMatchObject(full);
    const { file } = await makeBackup(order, testRecords(office), {});
    const cannot = restoreBackup({ file, dataDir: drive.folder, programSchema: 3 }, keys(), {});
    expect(await problemOf(cannot)).toMatchObject(full);
    expect((await stat(file)).size).toBeGreaterThan(0);
  });
});
