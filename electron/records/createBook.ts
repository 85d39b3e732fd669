import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { OfficeProfile } from '#shared/office/office.schema';
import { appendAudit } from '../audit/auditTrail';
import { migrateDatabase } from '../db/migrate';
import type { Migration } from '../db/migrations';
import { openDatabase } from '../db/openDatabase';
import { inWriteTx } from '../db/tx';
import { createGenerationDir, generationPaths, listGenerations } from '../files/generationPaths';
import { readCurrent } from '../files/generations';
import { insertCommunities, insertOffice, insertStaff, setSeries } from '../office/founding.repository';
import { writeKeyFile } from '../vault/keyFile';
import { deriveKey } from '../vault/keys';
import { newVaultBody, withStaffPassword, type MonotonicClock } from '../vault/vault';
import type { Created } from './protocol';

export interface BookPlan {
  readonly dataDir: string;
  readonly profile: OfficeProfile;
  readonly communities: readonly string[];
  readonly admin: { readonly name: string; readonly password: string };
}

/** The series that remembers the key file's counter, so that an old key file put back is noticed. */
export const KEY_COUNTER_SERIES = 'key-file-counter';

/**
 * First run: an encrypted case book in a generation of its own. It is not live yet: the pointer is set only
 * after the recovery key was typed back and proved. What an interrupted first run left behind is taken away.
 */
export async function createBook(plan: BookPlan, migrations: readonly Migration[], clock: MonotonicClock): Promise<Created> {
  await removeUnfinished(plan.dataDir);
  const paths = await createGenerationDir(plan.dataDir, 1);
  const { body, masterKey, groups, sheetNo } = newVaultBody(clock.now());
  const adminId = randomUUID();
  const withAdmin = await withStaffPassword(body, masterKey, adminId, plan.admin.password, clock);
  const keyFile = await writeKeyFile(paths, withAdmin, masterKey);
  const dbKey = deriveKey(masterKey, 'db', keyFile.vaultId);
  const auditKey = deriveKey(masterKey, 'audit', keyFile.vaultId);
  const { sqlite, db } = openDatabase(paths.db, dbKey, 'create');
  try {
    migrateDatabase(sqlite, migrations);
    inWriteTx(db, (tx) => {
      const now = clock.now();
      insertStaff(tx, { id: adminId, name: plan.admin.name, role: 'admin', createdAt: now });
      insertOffice(tx, plan.profile, now);
      insertCommunities(tx, plan.communities, randomUUID);
      setSeries(tx, KEY_COUNTER_SERIES, keyFile.counter);
      appendAudit(
        tx,
        { action: 'session.create', objectType: 'office', objectId: '1', detail: { communities: plan.communities.length, sheetNo } },
        { key: auditKey, session: '', actor: { id: adminId, role: 'admin' }, now },
      );
    });
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    sqlite.close();
    masterKey.fill(0);
    dbKey.fill(0);
    auditKey.fill(0);
  }
  return { kind: 'created', sheetNo, groups, generation: paths.generation, adminId };
}

async function removeUnfinished(dataDir: string): Promise<void> {
  const current = await readCurrent(dataDir);
  if (current.kind !== 'none') throw new Error('a case book exists already');
  for (const generation of await listGenerations(dataDir)) {
    await rm(generationPaths(dataDir, generation).folder, { recursive: true, force: true });
  }
}
