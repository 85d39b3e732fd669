import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import type { BackupResult, JobWatch, VerifiedLevel } from './backupJob';
import { forgetKeys, keysFor, type KeySource } from './backupKeys';
import { assertRoom } from './backupTarget';
import { readHead } from './containerReader';
import { unpackBackup } from './unpackBackup';
import { removeSnapshot } from './snapshotFile';

export interface VerifyOrder {
  readonly file: string;
  /** For the copy that is opened and counted: ciphertext, removed at the end. */
  readonly workDir: string;
  readonly programSchema: number;
  /** The stick was pulled and put back since the backup was written: then nothing can come from a cache. */
  readonly replugged: boolean;
}

/**
 * 核验这个 U 盘: everything that a restore would do, up to the point where it would begin to matter.
 * Nothing is written to the stick.
 */
export async function verifyBackup(order: VerifyOrder, source: KeySource, watch: JobWatch): Promise<BackupResult> {
  const head = await readHead(order.file);
  const keys = keysFor(head, source);
  const copy = join(order.workDir, `verify-${randomBytes(6).toString('hex')}.db`);
  try {
    await assertRoom(order.workDir, head.header.payloadBytes, 'computer');
    const { header, tables, auditHead, bytes, sha256, cacheBypassed } = await unpackBackup(
      order.file, head, keys, copy, order.programSchema, watch,
    );
    watch.onStep?.('finish', 0, 0);
    const verifiedLevel: VerifiedLevel = order.replugged ? 'replugged' : 'read-back';
    return {
      file: order.file,
      fileName: basename(order.file),
      backupId: header.backupId,
      createdAtMs: header.createdAtMs,
      bytes,
      sha256,
      people: header.summary.people,
      records: header.summary.records,
      verifiedLevel,
      cacheBypassed,
      equalToLive: false,
      auditHead,
      tables,
    };
  } finally {
    forgetKeys(keys);
    await removeSnapshot(copy);
  }
}
