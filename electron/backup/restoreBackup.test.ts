import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprintAtOnce } from '../db/fingerprint';
import { testOffice, type TestOffice } from '../testing/testOffice';
import { testRecords } from '../testing/testRecords';
import { writeContainer } from './containerWriter';
import { newFileKey, newNoncePrefix, wrapFileKey } from './fileKey';
import { CHUNK_BYTES, MANIFEST_BYTES, type Manifest } from './header.schema';
import { restoreBackup } from './restoreBackup';

let office: TestOffice;
beforeEach(async () => { office = await testOffice(); });
afterEach(async () => { await office.end(); });

/** A container with the right keys around the office's file as it is, and a manifest that says what the test wants. */
async function containerSaying(lie: (truth: Manifest) => Manifest): Promise<string> {
  const { dbPath, header: facts } = await testRecords(office).freeze();
  const snapshot = await readFile(dbPath);
  const manifest = lie({
    tables: { ...fingerprintAtOnce(office.open.sqlite) },
    auditHead: facts.auditHead,
    snapshot: { bytes: snapshot.length, sha256: createHash('sha256').update(snapshot).digest('hex') },
  });
  const fileKey = newFileKey();
  const file = join(office.stick, 'made-by-hand.jdbk');
  await writeContainer(file, {
    header: {
      ...facts, backupId: 'b1', kind: 'manual', minReader: 1, part: { number: 1, of: 1 }, chunkBytes: CHUNK_BYTES,
      payloadBytes: snapshot.length + MANIFEST_BYTES, noncePrefix: newNoncePrefix(),
      fileKey: wrapFileKey(fileKey, office.backupKey, { vaultId: office.vaultId, backupId: 'b1' }),
    },
    snapshotPath: dbPath,
    manifest: Promise.resolve(manifest),
  }, fileKey, {});
  return file;
}
async function toldFor(file: string) {
  const work = restoreBackup({ file, dataDir: office.dataDir, programSchema: 3 }, { kind: 'recovery-key', typed: office.recoveryCode }, {});
  const told = await work.then(() => 'nothing', (error: { problem?: { code: string } }) => error.problem?.code ?? 'bug');
  if (told !== 'nothing') expect((await readdir(office.dataDir)).sort()).toEqual(['gen-000001', 'work']);
  return told;
}

it('a restore believes a file made by hand only if everything in it agrees', async () => {
  expect(await toldFor(await containerSaying((truth) => truth))).toBe('nothing');
});

it.each<[string, (truth: Manifest) => Manifest]>([
  ['a table holds another row', (truth) => ({ ...truth, tables: { ...truth.tables, person: { rows: 3, hash: 'a'.repeat(64) } } })],
  ['a table is there that is not', (truth) => ({ ...truth, tables: { ...truth.tables, extra: { rows: 0, hash: 'a'.repeat(64) } } })],
  ['the audit log ends elsewhere', (truth) => ({ ...truth, auditHead: { seq: 3, hash: 'cc' } })],
  ['the file is another one', (truth) => ({ ...truth, snapshot: { ...truth.snapshot, sha256: 'a'.repeat(64) } })],
])('a restore refuses when the manifest says that %s', async (_what, lie) => {
  expect(await toldFor(await containerSaying(lie))).toBe('backup.damaged');
});

it.each([
  ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON visit BEGIN DELETE FROM visit; END'],
  ['a view', 'CREATE VIEW v AS SELECT 1'],
])('a restore refuses %s that the program does not know', async (_what, statement) => {
  office.open.sqlite.exec(statement);
  expect(await toldFor(await containerSaying((truth) => truth))).toBe('backup.unexpected-schema');
});
