import type BetterSqlite3 from 'better-sqlite3';
import type { AuditHead } from './header.schema';

/**
 * Room for pages while a copy is checked. Checks jump between tables and indexes, and every page that is read a
 * second time is deciphered a second time: 256 MiB made them four times as fast for a file of 100 MB.
 */
export function widenCache(sqlite: BetterSqlite3.Database): void {
  sqlite.pragma(`cache_size=-${256 * 1024}`);
}

/** Complaints of SQLite about pages, indexes and constraints; empty when the file is whole. */
export function listIntegrityFaults(sqlite: BetterSqlite3.Database): string[] {
  const lines = sqlite.prepare('PRAGMA integrity_check(20)').pluck().all() as string[];
  return lines.filter((line) => line !== 'ok');
}

/** Number of rows that point to nothing. */
export function countForeignKeyFaults(sqlite: BetterSqlite3.Database): number {
  return sqlite.prepare('PRAGMA foreign_key_check').all().length;
}

/** Triggers and views: code inside a file. This program has none but those it names itself. */
export function listActiveObjects(sqlite: BetterSqlite3.Database): string[] {
  return sqlite
    .prepare(`SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY name`)
    .pluck()
    .all() as string[];
}

/** Place and hash of the newest audit line; 0 and '' while there is none. */
export function readAuditHead(sqlite: BetterSqlite3.Database): AuditHead {
  const row = sqlite.prepare('SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1').get() as AuditHead | undefined;
  return row ?? { seq: 0, hash: '' };
}

/** Number of the last migration that this file went through. */
export function readSchemaVersion(sqlite: BetterSqlite3.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }));
}

/**
 * Moves everything that is committed into the main file, empties the log, and stops SQLite from doing so again
 * by itself. @returns the number of pages after which it did, for `resumeAutoCheckpoint`
 */
export function checkpointAndPause(sqlite: BetterSqlite3.Database): number {
  const pages = Number(sqlite.pragma('wal_autocheckpoint', { simple: true }));
  sqlite.pragma('wal_autocheckpoint=0');
  const [done] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
  if (done?.busy === 0) return pages;
  resumeAutoCheckpoint(sqlite, pages);
  throw new Error('the log could not be emptied into the database file');
}

export function resumeAutoCheckpoint(sqlite: BetterSqlite3.Database, pages: number): void {
  sqlite.pragma(`wal_autocheckpoint=${pages}`);
}
