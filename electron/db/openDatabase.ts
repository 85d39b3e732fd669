import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { AppError, refuse } from '#shared/kernel/appError';
import { nativeBindingPath } from './nativeBinding';
import * as schema from './schema/index';
import type { AppDb } from './tx';

export interface OpenDatabase {
  readonly sqlite: BetterSqlite3.Database;
  readonly db: AppDb;
}

/** 'JDBG' in ASCII: marks a file as ours, so that a foreign database with the right key is still refused. */
export const APPLICATION_ID = 0x4a444247;
const PAGE_BYTES = 4096;
/** A crashed process's lock is gone at once; a living one's stays however long we wait. */
const BUSY_MS = 2000;
/** First release without the WAL-reset bug (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = [3, 51, 3] as const;

/**
 * `create`: a new file that must not exist yet. `live`: the office's file; WAL, one connection, one process.
 * `copy`: a snapshot that nobody else writes; opened without WAL so that no side file appears beside it.
 */
export type OpenMode = 'create' | 'live' | 'copy';

/**
 * The one door to the encrypted file (reliability.md §7.3). Every pragma is read back, because SQLite ignores
 * an unknown pragma in silence, and because this build's defaults would lose acknowledged work on a power cut.
 *
 * @param key 32 raw bytes. The caller owns it and overwrites it.
 * @throws `data.empty` for a file without content, `data.unreadable` when the key was proved right elsewhere
 * and the file still does not open.
 */
export function openDatabase(path: string, key: Uint8Array, mode: OpenMode): OpenDatabase {
  if (key.length !== 32) throw new Error('database key must be 32 bytes');
  if (mode !== 'create') assertWholePages(path);
  const nativeBinding = nativeBindingPath();
  const sqlite = new BetterSqlite3(path, {
    fileMustExist: mode !== 'create',
    timeout: BUSY_MS,
    ...(nativeBinding ? { nativeBinding } : {}),
  });
  try {
    unlock(sqlite, key);
    assertSqliteIsNewEnough(sqlite);
    harden(sqlite, mode);
    assertOurs(sqlite, mode);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return { sqlite, db: drizzle({ client: sqlite, schema }) };
}

/**
 * Another process that has the file open shows itself before the key is tried: one that fits nothing will do.
 * @throws `data.in-use`
 */
export function assertNotInUse(path: string): void {
  try {
    openDatabase(path, randomBytes(32), 'copy').sqlite.close();
  } catch (error) {
    if (error instanceof AppError && error.problem.code === 'data.in-use') throw error;
  }
}

function assertWholePages(path: string): void {
  const { size } = statSync(path);
  if (size === 0 || size % PAGE_BYTES !== 0) throw refuse('data.empty', {});
}

function unlock(sqlite: BetterSqlite3.Database, key: Uint8Array): void {
  set(sqlite, `cipher='chacha20'`, 'cipher', 'chacha20');
  // As bytes, never as a JavaScript string: strings cannot be overwritten.
  const raw = Buffer.concat([Buffer.from('raw:'), key]);
  sqlite.key(raw);
  raw.fill(0);
  try {
    sqlite.prepare('SELECT count(*) FROM sqlite_master').pluck().get();
  } catch (cause) {
    // Somebody else holds the exclusive lock: nothing is wrong with the file.
    throw Object.assign(refuse(isBusy(cause) ? 'data.in-use' : 'data.unreadable', {}), { cause });
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

function harden(sqlite: BetterSqlite3.Database, mode: OpenMode): void {
  set(sqlite, `page_size=${PAGE_BYTES}`, 'page_size', PAGE_BYTES);
  set(sqlite, 'locking_mode=EXCLUSIVE', 'locking_mode', 'exclusive');
  if (mode === 'copy') set(sqlite, 'query_only=ON', 'query_only', 1);
  else set(sqlite, 'journal_mode=WAL', 'journal_mode', 'wal');
  set(sqlite, 'synchronous=FULL', 'synchronous', 2);
  set(sqlite, 'temp_store=MEMORY', 'temp_store', 2);
  set(sqlite, 'foreign_keys=ON', 'foreign_keys', 1);
  set(sqlite, 'trusted_schema=OFF', 'trusted_schema', 0);
  set(sqlite, 'cell_size_check=ON', 'cell_size_check', 1);
  set(sqlite, 'secure_delete=ON', 'secure_delete', 1);
  set(sqlite, 'mmap_size=0', 'mmap_size', 0);
  set(sqlite, `busy_timeout=${BUSY_MS}`, 'busy_timeout', BUSY_MS);
}

function set(sqlite: BetterSqlite3.Database, statement: string, name: string, expected: string | number): void {
  sqlite.pragma(statement);
  const rows = sqlite.pragma(name) as Record<string, unknown>[];
  // mmap_size answers no row at all where memory mapping is compiled out: that is what we want.
  const actual = rows[0] === undefined ? expected : Object.values(rows[0])[0];
  if (actual !== expected) throw new Error(`pragma ${name} is ${String(actual)}, not ${String(expected)}`);
}

function assertSqliteIsNewEnough(sqlite: BetterSqlite3.Database): void {
  const version = String(sqlite.prepare('SELECT sqlite_version()').pluck().get());
  const parts = version.split('.').map(Number);
  for (const [index, least] of OLDEST_SQLITE.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least) throw new Error(`SQLite ${version} is older than ${OLDEST_SQLITE.join('.')}`);
  }
}

function assertOurs(sqlite: BetterSqlite3.Database, mode: OpenMode): void {
  if (mode === 'create') sqlite.pragma(`application_id=${APPLICATION_ID}`);
  if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw refuse('data.unreadable', {});
}
