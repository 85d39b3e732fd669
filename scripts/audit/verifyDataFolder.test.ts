import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../electron/db/openDatabase';
import { readMigrations } from '../../electron/db/migrations';
import { generationPaths } from '../../electron/files/generationPaths';
import { switchCurrent } from '../../electron/files/generations';
import { createBook } from '../../electron/records/createBook';
import { deriveKey } from '../../electron/vault/keys';
import { unlockWithRecoveryKey } from '../../electron/vault/vault';
import { verifyDataFolder } from './verifyDataFolder';

const PROFILE = {
  stationName: '望湖社区工作站', shortName: '望', code: 'WH', streetName: '望湖街道办事处', division: '望湖区',
  address: '望湖路 1 号', phone: '000-0000000', leader: '站长', policeStation: '望湖派出所',
};

let dataDir: string;
let recoveryKey: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'onebag-audit-'));
  const plan = { dataDir, profile: PROFILE, communities: ['望湖社区'], admin: { name: '管理员', password: '一个很长的口令' } };
  const clock = { now: () => Date.parse('2026-03-18T01:00:00Z'), ticks: () => performance.now() };
  const created = await createBook(plan, readMigrations(join(import.meta.dirname, '../../drizzle')), clock);
  await switchCurrent(dataDir, created.generation, { nowMs: 0, by: 'set-up' });
  recoveryKey = created.groups.join(' ');
});

afterAll(() => rmSync(dataDir, { recursive: true }));

async function change(sql: string): Promise<void> {
  const paths = generationPaths(dataDir, 1);
  const { masterKey, keyFile } = await unlockWithRecoveryKey(paths, recoveryKey);
  const { sqlite } = openDatabase(paths.db, deriveKey(masterKey, 'db', keyFile.vaultId), 'live');
  const triggers = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all();
  for (const name of triggers) sqlite.exec(`DROP TRIGGER "${String(name)}"`);
  sqlite.exec(sql);
  sqlite.close();
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]);

describe('the audit log, looked at from outside the application', () => {
  it('is whole, and looking changes no byte of the data folder', async () => {
    const before = filesOf(dataDir);
    const verdict = await verifyDataFolder(dataDir, recoveryKey);
    expect(verdict).toMatchObject({ lines: 1, brokenAt: null });
    expect(filesOf(dataDir)).toEqual(before);
  });

  it('opens with the recovery key only', async () => {
    await expect(verifyDataFolder(dataDir, recoveryKey.replace(/.$/, ''))).rejects.toMatchObject({
      problem: { code: expect.stringMatching(/^vault\./) },
    });
  });

  it('shows a line that somebody altered', async () => {
    await change("UPDATE audit_log SET action = 'nothing' WHERE seq = 1");
    expect((await verifyDataFolder(dataDir, recoveryKey)).brokenAt).toBe(1);
  });
});
