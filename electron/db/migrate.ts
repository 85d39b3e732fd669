import type BetterSqlite3 from 'better-sqlite3';
import { refuse } from '#shared/kernel/appError';
import type { Migration } from './migrations';

/** What was applied, inside the file itself. */
const LEDGER = `CREATE TABLE IF NOT EXISTS applied_migration (
  idx INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL
) STRICT`;

/** How many migrations the file has; refuses what this program must not touch. */
export function appliedCount(sqlite: BetterSqlite3.Database, migrations: readonly Migration[]): number {
  const version = Number(sqlite.pragma('user_version', { simple: true }));
  if (version > migrations.length) throw refuse('data.from-the-future', { file: version, program: migrations.length });
  if (version === 0) return 0;
  const rows = sqlite.prepare('SELECT idx, name, sha256 FROM applied_migration ORDER BY idx').all() as AppliedRow[];
  if (rows.length !== version) throw refuse('data.edited-migration', { name: `#${rows.length}/${version}` });
  for (const [index, row] of rows.entries()) {
    const known = migrations[index];
    if (row.idx !== index || row.name !== known?.name || row.sha256 !== known.sha256) {
      throw refuse('data.edited-migration', { name: row.name });
    }
  }
  return version;
}

interface AppliedRow {
  readonly idx: number;
  readonly name: string;
  readonly sha256: string;
}

/**
 * Brings the file to the newest schema: all pending migrations in one transaction, or none.
 *
 * Foreign keys are off while migrating, switched outside the transaction, where alone SQLite obeys: drizzle-kit
 * changes a table by copy–drop–rename, and with them on the DROP deletes the children (proved in migrate.test.ts).
 * Before the commit every reference is checked, and no table may have lost rows.
 *
 * The caller works on a generation of its own (decision 8), so the file before is whole whatever happens here.
 */
export function migrateDatabase(sqlite: BetterSqlite3.Database, migrations: readonly Migration[]): void {
  const pending = migrations.slice(appliedCount(sqlite, migrations));
  if (pending.length === 0) return;
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite.exec('BEGIN IMMEDIATE');
    try {
      sqlite.exec(LEDGER);
      const before = rowsPerTable(sqlite);
      for (const migration of pending) apply(sqlite, migration);
      assertNothingLost(before, rowsPerTable(sqlite), pending);
      assertReferences(sqlite, pending);
      sqlite.exec('COMMIT');
    } catch (error) {
      if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
      throw error;
    }
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}

function apply(sqlite: BetterSqlite3.Database, migration: Migration): void {
  try {
    for (const statement of migration.statements) sqlite.exec(statement);
  } catch (cause) {
    throw Object.assign(refuse('data.migration-failed', { name: migration.name }), { cause });
  }
  sqlite
    .prepare('INSERT INTO applied_migration (idx, name, sha256) VALUES (?, ?, ?)')
    .run(migration.index, migration.name, migration.sha256);
  sqlite.pragma(`user_version = ${migration.index + 1}`);
}

function rowsPerTable(sqlite: BetterSqlite3.Database): Map<string, number> {
  const names = sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  return new Map(
    names.map((name) => [name, Number(sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]),
  );
}

/** A table may vanish only by name; one that stays may not be shorter. A migration that means to delete needs a new rule here. */
function assertNothingLost(before: Map<string, number>, after: Map<string, number>, pending: readonly Migration[]): void {
  for (const [table, rows] of before) {
    const now = after.get(table);
    if (now !== undefined && now < rows) throw refuse('data.migration-failed', { name: `${namesOf(pending)} ${table}` });
  }
}

function assertReferences(sqlite: BetterSqlite3.Database, pending: readonly Migration[]): void {
  const dangling = sqlite.pragma('foreign_key_check') as unknown[];
  if (dangling.length > 0) throw refuse('data.migration-failed', { name: namesOf(pending) });
}

const namesOf = (pending: readonly Migration[]): string => pending.map((migration) => migration.name).join(', ');
