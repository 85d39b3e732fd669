import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/kernel/appError';
import { migrateDatabase } from './migrate';
import type { Migration } from './migrations';

const migration = (index: number, name: string, ...statements: string[]): Migration => ({
  index,
  name,
  sha256: `${name}-${statements.join(';')}`,
  statements,
});

/** Written the way drizzle-kit writes them: create, then recreate the parent to add a NOT NULL. */
const first = migration(
  0,
  '0000_init',
  'CREATE TABLE p(id INTEGER PRIMARY KEY, n TEXT) STRICT',
  'CREATE TABLE ch(id INTEGER PRIMARY KEY, pid INTEGER NOT NULL REFERENCES p(id) ON DELETE CASCADE) STRICT',
);
const recreate = migration(
  1,
  '0001_recreate',
  'PRAGMA foreign_keys=OFF',
  'CREATE TABLE __new_p(id INTEGER PRIMARY KEY, n TEXT NOT NULL) STRICT',
  'INSERT INTO __new_p SELECT id, n FROM p',
  'DROP TABLE p',
  'ALTER TABLE __new_p RENAME TO p',
  'PRAGMA foreign_keys=ON',
);

function withOneVisit(): BetterSqlite3.Database {
  const sqlite = new BetterSqlite3(':memory:');
  migrateDatabase(sqlite, [first]);
  sqlite.exec("INSERT INTO p VALUES (1, 'a'); INSERT INTO ch VALUES (1, 1)");
  return sqlite;
}
const count = (sqlite: BetterSqlite3.Database, table: string): unknown =>
  sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
const problemOf = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error instanceof AppError ? error.problem : error;
  }
  return 'nothing was refused';
};

describe('bringing the file to a new version', () => {
  it('keeps the records that hang on a rebuilt table, and foreign keys are on again', () => {
    const sqlite = withOneVisit();
    migrateDatabase(sqlite, [first, recreate]);
    expect(count(sqlite, 'ch')).toBe(1);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(2);
  });

  it('would lose them if foreign keys stayed on: the trap is real', () => {
    const sqlite = withOneVisit();
    sqlite.pragma('foreign_keys = ON');
    sqlite.exec('BEGIN');
    for (const statement of recreate.statements) sqlite.exec(statement);
    sqlite.exec('COMMIT');
    expect(count(sqlite, 'ch')).toBe(0);
  });

  it('does nothing at all when a later step fails', () => {
    const sqlite = withOneVisit();
    const broken = migration(1, '0001_broken', 'ALTER TABLE p ADD COLUMN x TEXT', 'INSERT INTO nowhere VALUES (1)');
    expect(problemOf(() => migrateDatabase(sqlite, [first, broken]))).toEqual({
      code: 'data.migration-failed',
      details: { name: '0001_broken' },
    });
    expect(sqlite.prepare("SELECT count(*) FROM pragma_table_info('p')").pluck().get()).toBe(2);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(1);
  });

  it('refuses a step that would leave a record pointing nowhere', () => {
    const sqlite = withOneVisit();
    const orphan = migration(1, '0001_orphan', 'CREATE TABLE q AS SELECT * FROM ch', 'DROP TABLE p', 'CREATE TABLE p(id INTEGER PRIMARY KEY, n TEXT) STRICT');
    expect(problemOf(() => migrateDatabase(sqlite, [first, orphan]))).toMatchObject({ code: 'data.migration-failed' });
    expect(count(sqlite, 'p')).toBe(1);
  });

  it('refuses a step that would lose rows', () => {
    const sqlite = withOneVisit();
    const loss = migration(1, '0001_loss', 'DELETE FROM ch');
    expect(problemOf(() => migrateDatabase(sqlite, [first, loss]))).toMatchObject({ code: 'data.migration-failed' });
    expect(count(sqlite, 'ch')).toBe(1);
  });

  it('refuses a file from the future', () => {
    const sqlite = withOneVisit();
    migrateDatabase(sqlite, [first, recreate]);
    expect(problemOf(() => migrateDatabase(sqlite, [first]))).toEqual({
      code: 'data.from-the-future',
      details: { file: 2, program: 1 },
    });
  });

  it('refuses when a migration that was applied has been edited since', () => {
    const sqlite = withOneVisit();
    const edited = { ...first, sha256: 'another text' };
    expect(problemOf(() => migrateDatabase(sqlite, [edited, recreate]))).toEqual({
      code: 'data.edited-migration',
      details: { name: '0000_init' },
    });
    expect(count(sqlite, 'ch')).toBe(1);
  });
});
