import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditVerdict } from '#shared/audit/audit.routes';
import { verifyChain } from '../../electron/audit/verifyChain';
import { openDatabase } from '../../electron/db/openDatabase';
import { livePaths } from '../../electron/records/openHouse';
import { deriveKey } from '../../electron/vault/keys';
import { unlockWithRecoveryKey } from '../../electron/vault/vault';

/**
 * Walks the audit log of a data folder without the application and without writing into the folder: a copy is
 * read, and what is copied is ciphertext. Lock the application first: a copy taken while it writes may not open.
 *
 * @throws what unlocking throws: a mistyped or wrong key, a folder without a case book.
 */
export async function verifyDataFolder(dataDir: string, typedKey: string): Promise<AuditVerdict> {
  const paths = await livePaths(dataDir);
  const { masterKey, keyFile } = await unlockWithRecoveryKey(paths, typedKey);
  const dbKey = deriveKey(masterKey, 'db', keyFile.vaultId);
  const auditKey = deriveKey(masterKey, 'audit', keyFile.vaultId);
  const work = mkdtempSync(join(tmpdir(), 'onebag-verify-'));
  try {
    const copy = join(work, 'case.db');
    for (const tail of ['', '-wal']) {
      if (existsSync(paths.db + tail)) copyFileSync(paths.db + tail, copy + tail);
    }
    const { sqlite, db } = openDatabase(copy, dbKey, 'live');
    try {
      return walkToTheEnd(verifyChain(db, auditKey));
    } finally {
      sqlite.close();
    }
  } finally {
    for (const key of [masterKey, dbKey, auditKey]) key.fill(0);
    rmSync(work, { recursive: true, force: true });
  }
}

function walkToTheEnd(walk: ReturnType<typeof verifyChain>): AuditVerdict {
  for (;;) {
    const step = walk.next();
    if (step.done === true) return step.value;
  }
}
