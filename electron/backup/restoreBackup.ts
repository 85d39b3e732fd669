import { rm } from 'node:fs/promises';
import { createGenerationDir, nextGeneration } from '../files/generationPaths';
import { syncFolder } from '../files/atomicWrite';
import type { JobWatch } from './backupJob';
import { forgetKeys, keysFor, type KeySource } from './backupKeys';
import { assertRoom } from './backupTarget';
import { readHead } from './containerReader';
import { onDisk } from './ioProblem';
import { unpackBackup, type UnpackedBackup } from './unpackBackup';

export interface RestoreOrder {
  readonly file: string;
  readonly dataDir: string;
  /** The newest schema that this program understands. */
  readonly programSchema: number;
}

export interface RestoredGeneration extends UnpackedBackup {
  /** Built and checked, not live: it lacks its key file, and then the pointer must be switched. */
  readonly generation: number;
}

/**
 * Builds the next generation from nothing but a backup file and a key (reliability.md §7.11). The live generation
 * is not looked at. On any failure the new folder is taken away again.
 */
export async function restoreBackup(order: RestoreOrder, source: KeySource, watch: JobWatch): Promise<RestoredGeneration> {
  const head = await readHead(order.file);
  const keys = keysFor(head, source);
  try {
    await assertRoom(order.dataDir, head.header.payloadBytes, 'computer');
    const generation = await onDisk('computer', () => nextGeneration(order.dataDir));
    const paths = await onDisk('computer', () => createGenerationDir(order.dataDir, generation));
    try {
      const unpacked = await unpackBackup(order.file, head, keys, paths.db, order.programSchema, watch);
      watch.onStep?.('finish', 0, 0);
      await onDisk('computer', () => syncFolder(paths.folder));
      return { ...unpacked, generation };
    } catch (error) {
      await rm(paths.folder, { recursive: true, force: true });
      throw error;
    }
  } finally {
    forgetKeys(keys);
  }
}
