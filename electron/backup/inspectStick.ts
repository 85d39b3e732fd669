import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { forgetKeys, keysFor } from './backupKeys';
import { readHead } from './containerReader';
import type { AuditHead, TablePrints } from './header.schema';
import { newestBackup } from './listBackups';
import { unpackBackup } from './unpackBackup';

export interface StickContent {
  readonly fileName: string;
  readonly backupId: string;
  readonly createdLocal: string;
  readonly officeName: string;
  readonly people: number;
  readonly records: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly schemaVersion: number;
  readonly tables: TablePrints;
  readonly auditHead: AuditHead;
}

/**
 * What the newest backup in a folder really holds, from nothing but that folder and the printed key: the monthly
 * drill, and the proof of the demonstration. The copy that is opened is ciphertext in a private folder, and goes.
 */
export async function inspectStick(folder: string, typedKey: string, temporary: string): Promise<StickContent> {
  const { file, fileName } = await newestBackup(folder);
  const head = await readHead(file);
  const keys = keysFor(head, { kind: 'recovery-key', typed: typedKey });
  const work = await mkdtemp(join(temporary, 'onebag-drill-'));
  try {
    const dbPath = join(work, `${randomBytes(6).toString('hex')}.db`);
    const content = await unpackBackup(file, head, keys, dbPath, Number.MAX_SAFE_INTEGER, {});
    const { backupId, createdLocal, summary } = content.header;
    const { bytes, sha256, schemaVersion, tables, auditHead } = content;
    return { fileName, backupId, createdLocal, ...summary, bytes, sha256, schemaVersion, tables, auditHead };
  } finally {
    forgetKeys(keys);
    await rm(work, { recursive: true, force: true });
  }
}
