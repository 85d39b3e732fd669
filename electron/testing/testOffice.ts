import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type OpenDatabase } from '../db/openDatabase';
import { createGenerationDir, type GenerationPaths } from '../files/generationPaths';
import { deriveKey } from '../vault/keys';
import { newRecoverySecret, newRecoverySlot, recoveryGroups } from '../vault/recovery';

/** A small office on a real disk: real cipher, real keys, made-up tables. */
export interface TestOffice {
  readonly root: string;
  readonly dataDir: string;
  readonly stick: string;
  readonly vaultId: string;
  readonly dbKey: Buffer;
  readonly backupKey: Buffer;
  readonly recoveryCode: string;
  readonly recovery: ReturnType<typeof newRecoverySlot>;
  readonly paths: GenerationPaths;
  readonly open: OpenDatabase;
  addVisits(count: number, bytesEach?: number): void;
  end(): Promise<void>;
}

export async function testOffice(options: { readonly root?: string } = {}): Promise<TestOffice> {
  const root = await mkdtemp(join(options.root ?? tmpdir(), 'onebag-backup-'));
  const dataDir = join(root, 'data');
  const stick = join(root, 'stick');
  for (const folder of [dataDir, stick, join(dataDir, 'work')]) await mkdir(folder);
  const masterKey = randomBytes(32);
  const vaultId = `vault-${randomBytes(4).toString('hex')}`;
  const secret = newRecoverySecret();
  const dbKey = deriveKey(masterKey, 'db', vaultId);
  const paths = await createGenerationDir(dataDir, 1);
  const open = openDatabase(paths.db, dbKey, 'create');
  open.sqlite.exec(`
    CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, score REAL, photo BLOB) STRICT;
    CREATE TABLE visit (id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), note BLOB) STRICT;
    CREATE TABLE number_series (series TEXT, part INTEGER, next INTEGER, PRIMARY KEY (series, part)) WITHOUT ROWID;
    CREATE TABLE audit_log (seq INTEGER PRIMARY KEY, hash TEXT NOT NULL) STRICT;
    CREATE TABLE "__migrations" (id INTEGER PRIMARY KEY, hash TEXT) STRICT;
    INSERT INTO person VALUES ('p1', '张三', 0.5, NULL), ('p2', '李四', NULL, x'00ff');
    INSERT INTO audit_log VALUES (1, 'aa'), (2, 'bb');
    INSERT INTO "__migrations" VALUES (1, 'm1');
    INSERT INTO number_series VALUES ('a', 1, 3), ('a', 2, 4), ('b', 1, 9);
    PRAGMA user_version = 3;
  `);
  return {
    root, dataDir, stick, vaultId, dbKey, paths, open,
    backupKey: deriveKey(masterKey, 'backup', vaultId),
    recoveryCode: recoveryGroups(secret).join(' '),
    recovery: newRecoverySlot(masterKey, secret, vaultId, 'K-01', 0),
    addVisits(count, bytesEach = 200) {
      const insert = open.sqlite.prepare(`INSERT INTO visit VALUES (hex(randomblob(16)), 'p1', ?)`);
      open.sqlite.transaction(() => { for (let n = 0; n < count; n += 1) insert.run(randomBytes(bytesEach)); })();
    },
    async end() {
      if (open.sqlite.open) open.sqlite.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
