import { AppError } from '#shared/kernel/appError';
import { fingerprintAtOnce, type Fingerprint } from '../db/fingerprint';
import { openDatabase } from '../db/openDatabase';
import type { AuditHead } from './header.schema';
import {
  countForeignKeyFaults, listActiveObjects, listIntegrityFaults, readAuditHead, readSchemaVersion, widenCache,
} from './snapshot.repository';

export interface SnapshotContent {
  readonly tables: Fingerprint;
  readonly auditHead: AuditHead;
  readonly schemaVersion: number;
  /** Triggers and views, which a genuine file of ours has only if the program knows their names. */
  readonly activeObjects: readonly string[];
}

/**
 * Opens a copy of the database with its key, checks every page, index and reference, and fingerprints every
 * table. Nothing is written into the copy.
 * @returns `undefined` when the file is damaged: whose fault that is, the caller knows
 */
export function readSnapshot(path: string, dbKey: Uint8Array): SnapshotContent | undefined {
  try {
    const { sqlite } = openDatabase(path, dbKey, 'copy');
    try {
      widenCache(sqlite);
      if (listIntegrityFaults(sqlite).length > 0 || countForeignKeyFaults(sqlite) > 0) return undefined;
      return {
        tables: fingerprintAtOnce(sqlite),
        auditHead: readAuditHead(sqlite),
        schemaVersion: readSchemaVersion(sqlite),
        activeObjects: listActiveObjects(sqlite),
      };
    } finally {
      sqlite.close();
    }
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}

/** What a damaged file says, as against what a full disk or a bug says. */
function isDamage(error: unknown): boolean {
  if (error instanceof AppError) return error.problem.code === 'data.empty' || error.problem.code === 'data.unreadable';
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  return error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB';
}

/**
 * Triggers and views of our own schema. A migration that adds one must name it here, or the very next backup
 * fails: a file that restore would refuse is no backup.
 */
const KNOWN_OBJECTS: readonly string[] = [];

/** The first trigger or view that this program does not know; code in a file is not run on its word. */
export function unknownObject(content: SnapshotContent): string | undefined {
  return content.activeObjects.find((name) => !KNOWN_OBJECTS.includes(name));
}
