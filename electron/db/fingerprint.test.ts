import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differingTables, fingerprintAtOnce, fingerprintTables } from './fingerprint';

let sqlite: BetterSqlite3.Database;
beforeEach(() => { sqlite = new BetterSqlite3(':memory:'); });
afterEach(() => { sqlite.close(); });

describe('two databases have the same fingerprint only if every table holds the same', () => {
  it.each([
    ['a changed value', `UPDATE visit SET note = '二' WHERE id = 2`, ['visit']],
    ['a row less', 'DELETE FROM visit WHERE id = 3', ['visit']],
    ['text instead of a number', `UPDATE visit SET points = '1' WHERE id = 1`, ['visit']],
    ['a real instead of a number', 'UPDATE visit SET points = 1.0 WHERE id = 1', ['visit']],
    ['an empty text instead of nothing', `UPDATE visit SET note = '' WHERE id = 3`, ['visit']],
    ['a blob instead of a text', `UPDATE visit SET note = CAST(note AS BLOB) WHERE id = 1`, ['visit']],
    ['an integer past 2^53', 'UPDATE visit SET points = 9007199254740993 WHERE id = 1', ['visit']],
    ['a row of a table without row numbers', 'UPDATE series SET next = 5 WHERE part = 2', ['series']],
    ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON visit BEGIN DELETE FROM visit; END', ['sqlite_master']],
    ['a new table', 'CREATE TABLE extra (x)', ['extra', 'sqlite_master']],
    ['a word in the search index', `INSERT INTO words VALUES ('四')`, ['words_content', 'words_data', 'words_docsize', 'words_idx']],
  ])('%s is seen', (_what, statement, tables) => {
    fill(sqlite);
    const before = fingerprintAtOnce(sqlite);
    sqlite.exec(statement);
    expect(differingTables(before, fingerprintAtOnce(sqlite))).toEqual(tables);
  });

  it('leaves out no table and counts its rows', () => {
    fill(sqlite);
    const names = sqlite.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'words'`).pluck().all();
    const found = fingerprintAtOnce(sqlite);
    expect(Object.keys(found).sort()).toEqual([...(names as string[]), 'sqlite_master'].sort());
    expect(found['visit']?.rows).toBe(3);
  });

  it('does not let a value slip into the next cell or row', () => {
    const fingerprintOf = (rows: (string | null)[][]) => {
      sqlite.exec('DROP TABLE IF EXISTS t; CREATE TABLE t (a, b)');
      for (const row of rows) sqlite.prepare('INSERT INTO t VALUES (?, ?)').run(...row);
      return fingerprintAtOnce(sqlite)['t']?.hash;
    };
    // What stands before a text in the hash may also stand inside one.
    expect(fingerprintOf([['a\u0003b', 'c']])).not.toBe(fingerprintOf([['a', 'b\u0003c']]));
    const cell = fc.oneof(fc.constant(null), fc.string());
    const table = fc.array(fc.tuple(cell, cell), { maxLength: 4 });
    fc.assert(fc.property(table, table, (a, b) => {
      expect(fingerprintOf(a) === fingerprintOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }), { numRuns: 300 });
  });
});

describe('on the open database of the office', () => {
  it('lets others read between slices, and takes no longer than 20 ms a slice', () => {
    sqlite.exec('CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, scan BLOB)');
    const insert = sqlite.prepare('INSERT INTO person (name, scan) VALUES (?, ?)');
    sqlite.transaction(() => { for (let n = 0; n < 20_000; n += 1) insert.run('王', n % 50 ? null : Buffer.alloc(50_000)); })();
    const took: number[] = [];
    const slices = fingerprintTables(sqlite);
    for (;;) {
      const start = performance.now();
      const step = slices.next();
      took.push(performance.now() - start);
      if (step.done) break;
      sqlite.prepare('SELECT count(*) FROM person').get();
      sqlite.exec('BEGIN; COMMIT');
    }
    expect(took.length).toBeGreaterThan(20);
    expect(took.sort((a, b) => a - b)[Math.floor(took.length * 0.95)]).toBeLessThan(20);
  });

  it('finds the same however the rows fall into slices', () => {
    sqlite.exec('CREATE TABLE b (id TEXT PRIMARY KEY, x BLOB); CREATE TABLE rowid (rowid TEXT, oid TEXT)');
    for (let n = 0; n < 300; n += 1) sqlite.prepare('INSERT INTO b VALUES (?, ?)').run(`k${n}`, Buffer.alloc((n % 7) * 60_000, n));
    const whole = fingerprintAtOnce(sqlite);
    sqlite.exec('VACUUM');
    expect(differingTables(whole, fingerprintAtOnce(sqlite))).toEqual([]);
  });
});

function fill(db: BetterSqlite3.Database): void {
  db.exec(`
    CREATE TABLE visit (id INTEGER PRIMARY KEY AUTOINCREMENT, note, points);
    CREATE TABLE series (name TEXT, part INTEGER, next INTEGER, PRIMARY KEY (name, part)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5(word);
    INSERT INTO visit (note, points) VALUES ('一', 1), ('三', 2), (NULL, 3);
    INSERT INTO series VALUES ('a', 1, 2), ('a', 2, 3);
    INSERT INTO words VALUES ('张三');
  `);
}
