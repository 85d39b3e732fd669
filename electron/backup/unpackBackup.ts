import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { refuse } from '#shared/kernel/appError';
import { differingTables } from '../db/fingerprint';
import type { JobKeys, JobWatch, OpenedBackup } from './backupJob';
import { unknownObject } from './checkSnapshot';
import type { ContainerHead } from './containerHead';
import { readContainer, type ContainerContent } from './containerReader';
import { onDisk } from './ioProblem';
import { readSnapshotInThread } from './snapshotThread';
import { watchStep } from './watchStep';

/** A backup whose every byte was authenticated and whose database was opened and counted. */
export interface UnpackedBackup extends OpenedBackup {
  readonly schemaVersion: number;
  /** Of the container file itself. */
  readonly bytes: number;
  readonly sha256: string;
  readonly cacheBypassed: boolean;
}

/**
 * Puts a backup's database file at `dbPath`: ciphertext all the way, opened only after the last byte proved
 * genuine, then checked against the manifest table by table. The file is synced; on failure the caller removes it.
 * @throws `backup.damaged`, `backup.truncated`, `backup.unexpected-schema`, `data.from-the-future`, disk troubles
 */
export async function unpackBackup(
  file: string,
  head: ContainerHead,
  keys: JobKeys & { readonly fileKey: Uint8Array },
  dbPath: string,
  programSchema: number,
  watch: JobWatch,
): Promise<UnpackedBackup> {
  const { manifest, ...container } = await writeSnapshot(file, head, keys.fileKey, dbPath, watch);
  watch.onStep?.('check', 0, 0);
  const content = await readSnapshotInThread(dbPath, keys.dbKey, watch.signal);
  if (!content) throw refuse('backup.damaged', { part: 'content' });
  if (content.schemaVersion > programSchema) {
    throw refuse('data.from-the-future', { file: content.schemaVersion, program: programSchema });
  }
  const unknown = unknownObject(content);
  if (unknown !== undefined) throw refuse('backup.unexpected-schema', { object: unknown });
  const sameHead = manifest.auditHead.seq === content.auditHead.seq && manifest.auditHead.hash === content.auditHead.hash;
  if (!sameHead || differingTables(manifest.tables, content.tables).length > 0) {
    throw refuse('backup.damaged', { part: 'content' });
  }
  const { tables, auditHead, schemaVersion } = content;
  return { header: head.header, tables, auditHead, schemaVersion, ...container };
}

async function writeSnapshot(
  file: string,
  head: ContainerHead,
  fileKey: Uint8Array,
  dbPath: string,
  watch: JobWatch,
): Promise<ContainerContent & { readonly sha256: string }> {
  const target = await onDisk('computer', () => open(dbPath, 'wx', 0o600));
  try {
    let writing: Promise<void> = Promise.resolve();
    const sink = async (part: Buffer): Promise<void> => {
      await writing;
      writing = onDisk('computer', () => target.writeFile(part));
      writing.catch(() => undefined);
    };
    try {
      const hash = createHash('sha256');
      const container = await readContainer(file, head, fileKey, sink, watchStep(watch, 'read-back'), (part) => {
        hash.update(part);
      });
      await writing;
      await onDisk('computer', () => target.sync());
      return { ...container, sha256: hash.digest('hex') };
    } finally {
      await writing.catch(() => undefined);
    }
  } finally {
    await onDisk('computer', () => target.close());
  }
}
