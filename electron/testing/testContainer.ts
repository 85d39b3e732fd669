import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deriveKey } from '../vault/keys';
import { newRecoverySecret, newRecoverySlot } from '../vault/recovery';
import { keysFor } from '../backup/backupKeys';
import type { ContainerHead } from '../backup/containerHead';
import { readContainer, readHead } from '../backup/containerReader';
import { writeContainer } from '../backup/containerWriter';
import { newFileKey, newNoncePrefix, wrapFileKey } from '../backup/fileKey';
import { CHUNK_BYTES, MANIFEST_BYTES, type BackupHeader, type Manifest } from '../backup/header.schema';

/** A container around any bytes, with keys of its own; for tests of the format alone. */
export interface TestContainer {
  readonly file: string;
  readonly header: BackupHeader;
  readonly snapshot: Buffer;
  /** What comes out of a file when everything in it proved genuine. */
  open(file: string): Promise<{ readonly head: ContainerHead; readonly manifest: Manifest; readonly snapshot: Buffer }>;
}

export async function testContainer(
  folder: string,
  snapshotBytes: number,
  more: { readonly header?: Partial<BackupHeader>; readonly manifest?: Partial<Manifest> } = {},
): Promise<TestContainer> {
  const masterKey = randomBytes(32);
  const names = { vaultId: 'vault-1', backupId: `backup-${randomBytes(4).toString('hex')}` };
  const backupKey = deriveKey(masterKey, 'backup', names.vaultId);
  const dbKey = deriveKey(masterKey, 'db', names.vaultId);
  const snapshot = randomBytes(snapshotBytes);
  const snapshotPath = join(folder, `${names.backupId}.db`);
  await writeFile(snapshotPath, snapshot);
  const manifest = {
    tables: { person: { rows: 1, hash: '0'.repeat(64) } },
    auditHead: { seq: 1, hash: 'aa' },
    snapshot: { bytes: snapshotBytes, sha256: createHash('sha256').update(snapshot).digest('hex') },
    ...more.manifest,
  };
  const fileKey = newFileKey();
  const header: BackupHeader = {
    ...names,
    installationId: 'installation-1', seq: 1, kind: 'manual', createdAtMs: 1, createdLocal: '2026-03-18 08:52:07',
    appVersion: '0.1.0', schemaVersion: 1, minReader: 1, part: { number: 1, of: 1 }, chunkBytes: CHUNK_BYTES,
    payloadBytes: MANIFEST_BYTES + snapshotBytes, noncePrefix: newNoncePrefix(),
    fileKey: wrapFileKey(fileKey, backupKey, names),
    recovery: newRecoverySlot(masterKey, newRecoverySecret(), names.vaultId, 'K-01', 0),
    auditHead: { seq: 1, hash: 'aa' }, summary: { officeName: '望溪站', people: 1, records: 1 },
    ...more.header,
  };
  const file = join(folder, `${names.backupId}.jdbk`);
  await writeContainer(file, { header, manifest: Promise.resolve(manifest), snapshotPath }, fileKey, {});
  return {
    file, header, snapshot,
    async open(path) {
      const head = await readHead(path);
      const keys = keysFor(head, { kind: 'unlocked', vaultId: names.vaultId, dbKey, backupKey });
      const parts: Buffer[] = [];
      const sink = (part: Buffer) => { parts.push(Buffer.from(part)); return Promise.resolve(); };
      const { manifest: found } = await readContainer(path, head, keys.fileKey, sink, {});
      return { head, manifest: found, snapshot: Buffer.concat(parts) };
    },
  };
}
