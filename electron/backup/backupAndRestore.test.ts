import { closeSync, fstatSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError, type ProblemCode } from '#shared/kernel/appError';
import { differingTables, fingerprintAtOnce } from '../db/fingerprint';
import { openDatabase } from '../db/openDatabase';
import type { BackupStep } from './backupJob';
import type { KeySource } from './backupKeys';
import { listBackups, newestBackup } from './listBackups';
import { makeBackup } from './makeBackup';
import { restoreBackup } from './restoreBackup';
import { testOffice, type TestOffice } from '../testing/testOffice';
import { testRecords } from '../testing/testRecords';
import { verifyBackup } from './verifyBackup';

let office: TestOffice;
beforeEach(async () => { office = await testOffice(); });
afterEach(async () => { await office.end(); });

const backUp = (seq = 1, watch = {}) =>
  makeBackup({ targetDir: office.stick, kind: 'manual', fileSystem: '' }, testRecords(office, seq), watch);
const typed = (): KeySource => ({ kind: 'recovery-key', typed: office.recoveryCode });
const unlocked = (): KeySource => ({
  kind: 'unlocked', vaultId: office.vaultId, dbKey: office.dbKey, backupKey: office.backupKey,
});
async function problemOf(work: Promise<unknown>): Promise<ProblemCode | 'nothing' | 'bug'> {
  return work.then(() => 'nothing' as const, (error: unknown) => (error instanceof AppError ? error.problem.code : 'bug'));
}
const onStick = async () => (await readdir(office.stick)).sort();

describe('a backup', () => {
  it('holds every table, is read back, and leaves nothing behind but itself and LATEST.txt', async () => {
    office.addVisits(3000, 1500);
    const steps: BackupStep[] = [];
    const result = await backUp(1, { onStep: (step: BackupStep) => { if (steps.at(-1) !== step) steps.push(step); } });
    expect(steps).toEqual(['copy', 'write', 'check', 'read-back', 'finish']);
    expect(await onStick()).toEqual(['JD-WX-20260318-085208-000001.jdbk', 'LATEST.txt']);
    expect(result).toMatchObject({ people: 2, records: 2, verifiedLevel: 'read-back', equalToLive: true });
    expect(result.bytes).toBe((await stat(result.file)).size);
    expect(differingTables(result.tables, fingerprintAtOnce(office.open.sqlite))).toEqual([]);
    expect(await readdir(join(office.dataDir, 'work'))).toEqual([]);
  });

  it('holds nothing readable: no name, no table, no key', async () => {
    const { file } = await backUp();
    const bytes = await readFile(file);
    for (const secret of ['张三', 'SQLite format', 'CREATE TABLE', 'person_id']) expect(bytes.includes(secret)).toBe(false);
    for (const key of [office.dbKey, office.backupKey]) expect(bytes.includes(key)).toBe(false);
    expect(bytes.includes('望溪站')).toBe(true);
    expect((await readFile(join(office.stick, 'LATEST.txt'), 'utf8')).includes('望溪站')).toBe(false);
  });

  it('lets the clerk go on saving meanwhile, and holds the moment at which it began', async () => {
    office.addVisits(4000, 2000);
    let saved = 0;
    const onStep = (step: BackupStep) => { if (step === 'copy' && saved < 5) { saved += 1; office.addVisits(1); } };
    const records = testRecords(office);
    let before = 0;
    const result = await makeBackup({ targetDir: office.stick, kind: 'manual', fileSystem: '' }, {
      ...records,
      freeze: async () => { const frozen = await records.freeze(); await records.liveTables(); before = count(); return frozen; },
    }, { onStep });
    expect(saved).toBe(5);
    expect(result.tables['visit']?.rows).toBe(before);
    expect(count()).toBeGreaterThan(before);
    expect(office.open.sqlite.pragma('wal_autocheckpoint', { simple: true })).toBe(1000);
  });
  const count = () => Number(office.open.sqlite.prepare('SELECT count(*) FROM visit').pluck().get());

  it('is refused when the copy is not what is live', async () => {
    const records = testRecords(office);
    const work = makeBackup({ targetDir: office.stick, kind: 'manual', fileSystem: '' }, {
      ...records,
      liveTables: async () => ({ ...(await records.liveTables()), person: { rows: 1, hash: '0'.repeat(64) } }),
    }, {});
    expect(await problemOf(work)).toBe('backup.copy-differs');
    expect(await onStick()).toEqual([]);
  });

  it.each([['a bit', 1], ['nothing but zeros, as a stick of false capacity does', 70_000]])(
    'is refused when the stick gives back %s', async (_what, bytes) => {
      office.addVisits(5000, 1500);
      await backUp(1);
      const before = await onStick();
      let isSpoilt = false;
      const spoil = (step: BackupStep) => {
        const partial = readdirSync(office.stick).find((name) => name.endsWith('.partial'));
        if (step !== 'read-back' || !partial || isSpoilt) return;
        isSpoilt = true;
        const file = openSync(join(office.stick, partial), 'r+');
        const at = fstatSync(file).size - bytes - 40;
        const spoilt = Buffer.alloc(bytes);
        // One byte alone may be zero already, once in 256 runs: it is turned round instead.
        if (bytes === 1) spoilt[0] = (readFileSync(join(office.stick, partial))[at] ?? 0) ^ 1;
        writeSync(file, spoilt, 0, bytes, at);
        closeSync(file);
      };
      expect(await problemOf(backUp(2, { onStep: spoil }))).toBe('backup.copy-differs');
      expect(await onStick()).toEqual(before);
    },
  );

  it('is refused when the office\'s file is damaged, with words of its own', async () => {
    office.addVisits(500);
    const records = testRecords(office);
    const work = makeBackup({ targetDir: office.stick, kind: 'manual', fileSystem: '' }, {
      ...records,
      freeze: async () => {
        const frozen = await records.freeze();
        const bad = join(office.root, 'bad.db');
        const bytes = await readFile(frozen.dbPath); bytes[9000] = (bytes[9000] ?? 0) ^ 1;
        await writeFile(bad, bytes);
        return { ...frozen, dbPath: bad };
      },
    }, {});
    expect(await problemOf(work)).toBe('backup.data-damaged');
    expect(await onStick()).toEqual([]);
  });

  it('fails loudly after a migration that added what restore would refuse', async () => {
    office.open.sqlite.exec('CREATE VIEW v AS SELECT 1');
    expect(await problemOf(backUp())).toBe('bug');
    expect(await onStick()).toEqual([]);
  });

  it('waits its turn: a second one, begun while the first copies, is told so', async () => {
    const records = testRecords(office);
    await records.freeze();
    const second = makeBackup({ targetDir: office.stick, kind: 'manual', fileSystem: '' }, records, {});
    expect(await problemOf(second)).toBe('backup.already-running');
    expect(office.open.sqlite.pragma('wal_autocheckpoint', { simple: true })).toBe(0);
    await records.thaw();
  });

  it('can be stopped at every step, and leaves the older ones and no half one', async () => {
    office.addVisits(4000, 1000);
    await backUp(1);
    const before = await onStick();
    for (const stopAt of ['copy', 'check', 'write', 'read-back', 'finish'] as const) {
      const stop = new AbortController();
      const onStep = (step: BackupStep) => { if (step === stopAt) stop.abort(); };
      expect(await problemOf(backUp(2, { onStep, signal: stop.signal })), stopAt).toBe('backup.cancelled');
      expect(await onStick()).toEqual(before);
      expect(await readdir(join(office.dataDir, 'work'))).toEqual([]);
    }
    expect(await problemOf(backUp(2))).toBe('nothing');
  });

  it('never writes over an older one, and clears away only its own broken-off files', async () => {
    await backUp(1);
    await writeFile(join(office.stick, 'JD-WX-20260101-000000-000009.jdbk.partial'), 'half');
    await writeFile(join(office.stick, 'JD-YA-20260101-000000-000009.jdbk.partial'), 'another office');
    await writeFile(join(office.stick, '照片.jpg'), 'x');
    expect(await problemOf(backUp(1))).toBe('bug');
    expect(await problemOf(backUp(2))).toBe('nothing');
    expect(await onStick()).toEqual([
      'JD-WX-20260318-085208-000001.jdbk', 'JD-WX-20260318-085209-000002.jdbk',
      'JD-YA-20260101-000000-000009.jdbk.partial', 'LATEST.txt', '照片.jpg',
    ]);
    expect((await newestBackup(office.stick)).fileName).toBe('JD-WX-20260318-085209-000002.jdbk');
  });
});

describe('a restore', () => {
  it('needs only the file and the printed key, on a PC that knows nothing else', async () => {
    office.addVisits(2000, 1000);
    const backup = await backUp();
    const elsewhere = join(office.root, 'new-pc');
    await mkdir(elsewhere);
    await rm(office.dataDir, { recursive: true });
    const restored = await restoreBackup({ file: backup.file, dataDir: elsewhere, programSchema: 3 }, typed(), {});
    expect(restored.generation).toBe(1);
    expect(differingTables(restored.tables, backup.tables)).toEqual([]);
    expect(restored.auditHead).toEqual({ seq: 2, hash: 'bb' });
    expect(await readdir(join(elsewhere, 'gen-000001'))).toEqual(['case.db']);
    const { sqlite } = openDatabase(join(elsewhere, 'gen-000001', 'case.db'), office.dbKey, 'live');
    expect(sqlite.prepare('SELECT name FROM person').pluck().all()).toEqual(['张三', '李四']);
    sqlite.close();
  });

  it('builds beside the live generation and does not touch it', async () => {
    const { file } = await backUp();
    const before = await readFile(office.paths.db);
    const restored = await restoreBackup({ file, dataDir: office.dataDir, programSchema: 3 }, unlocked(), {});
    expect(restored.generation).toBe(2);
    expect((await readFile(office.paths.db)).equals(before)).toBe(true);
  });

  it('that is stopped or fails leaves no generation behind', async () => {
    office.addVisits(4000, 1000);
    const { file } = await backUp();
    for (const stopAt of ['read-back', 'check'] as const) {
      const stop = new AbortController();
      const watch = { onStep: (step: BackupStep) => { if (step === stopAt) stop.abort(); }, signal: stop.signal };
      const order = { file, dataDir: office.dataDir, programSchema: 3 };
      expect(await problemOf(restoreBackup(order, typed(), watch)), stopAt).toBe('backup.cancelled');
    }
    expect(await problemOf(restoreBackup({ file, dataDir: office.dataDir, programSchema: 2 }, typed(), {})))
      .toBe('data.from-the-future');
    expect((await readdir(office.dataDir)).sort()).toEqual(['gen-000001', 'work']);
  });

  it('with a wrong, mistyped or foreign key says which', async () => {
    const { file } = await backUp();
    const order = { file, dataDir: office.dataDir, programSchema: 3 };
    const stranger = await testOffice();
    const source = (text: string): KeySource => ({ kind: 'recovery-key', typed: text });
    expect(await problemOf(restoreBackup(order, source(stranger.recoveryCode), {}))).toBe('vault.wrong-recovery-key');
    expect(await problemOf(restoreBackup(order, source(office.recoveryCode.slice(0, -1)), {}))).toBe('vault.recovery-key-typo');
    expect(await problemOf(restoreBackup(order, { ...unlocked(), vaultId: stranger.vaultId } as KeySource, {})))
      .toBe('backup.other-office');
    const wrong: KeySource = { kind: 'unlocked', vaultId: office.vaultId, dbKey: office.dbKey, backupKey: stranger.backupKey };
    expect(await problemOf(restoreBackup(order, wrong, {}))).toBe('backup.wrong-key');
    await stranger.end();
  });
});

describe('核验这个 U 盘', () => {
  it('opens and counts the newest backup without writing to the stick', async () => {
    const backup = await backUp();
    const before = await onStick();
    const order = { file: backup.file, workDir: join(office.dataDir, 'work'), programSchema: 3, replugged: true };
    for (const source of [unlocked(), typed()]) {
      const verified = await verifyBackup(order, source, {});
      expect(verified).toMatchObject({ verifiedLevel: 'replugged', sha256: backup.sha256, bytes: backup.bytes });
      expect(differingTables(verified.tables, backup.tables)).toEqual([]);
    }
    expect(await onStick()).toEqual(before);
    expect(await readdir(order.workDir)).toEqual([]);
  });

  it('lists what cannot be used last, with the reason', async () => {
    await backUp(1); await backUp(2);
    const good = await readFile(join(office.stick, 'JD-WX-20260318-085208-000001.jdbk'));
    await writeFile(join(office.stick, 'a.jdbk'), '');
    await writeFile(join(office.stick, 'b.jdbk'), good.subarray(0, 9000));
    const found = await listBackups(office.stick);
    expect(found.map((one) => (one.ok ? one.header.seq : one.problem.code)))
      .toEqual([2, 1, 'backup.not-ours', 'backup.truncated']);
    expect(await problemOf(newestBackup(office.root))).toBe('backup.none-found');
    expect(await problemOf(newestBackup(join(office.root, 'gone')))).toBe('backup.drive-gone');
  });
});
