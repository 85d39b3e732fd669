import type BetterSqlite3 from 'better-sqlite3';
import { rowHash, type Cell, type RowHash, type TableFingerprint } from './rowHash';

export type Fingerprint = Readonly<Record<string, TableFingerprint>>;

interface TableInfo {
  readonly name: string;
  readonly withoutRowid: boolean;
}

/** A slice ends after so much content: 1–3 ms here, so that a live connection answers in between. */
const SLICE_BYTES = 256 * 1024;
const FEWEST_ROWS = 4;
const MOST_ROWS = 1000;

/**
 * Fingerprints every table of an open database, in slices: between two `next()` other statements may run, but
 * nothing may be written, or the result is of no moment. No statement stays open between slices.
 *
 * Every table means every one in `sqlite_master`, the migrations' included, and `sqlite_master` itself (so that
 * a trigger or an index more is seen). Virtual tables stand for their shadow tables, which are all there.
 */
export function* fingerprintTables(sqlite: BetterSqlite3.Database): Generator<number, Fingerprint, void> {
  const found: Record<string, TableFingerprint> = { sqlite_master: schemaFingerprint(sqlite) };
  let doneBytes = 0;
  for (const table of listTables(sqlite)) {
    const hash = rowHash(listColumns(sqlite, table.name));
    for (const bytes of hashTable(sqlite, table, hash)) {
      doneBytes += bytes;
      yield doneBytes;
    }
    found[table.name] = hash.end();
  }
  return found;
}

/** All at once; for a copy that nobody waits for. */
export function fingerprintAtOnce(sqlite: BetterSqlite3.Database): Fingerprint {
  const slices = fingerprintTables(sqlite);
  for (;;) {
    const step = slices.next();
    if (step.done) return step.value;
  }
}

/** Names of the tables that are not equal on both sides, in alphabetical order; empty when all are. */
export function differingTables(a: Fingerprint, b: Fingerprint): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => a[name]?.rows !== b[name]?.rows || a[name]?.hash !== b[name]?.hash).sort();
}

function listTables(sqlite: BetterSqlite3.Database): TableInfo[] {
  const rows = sqlite
    .prepare(`SELECT name, wr FROM pragma_table_list
      WHERE schema = 'main' AND type IN ('table', 'shadow') AND name <> 'sqlite_schema' ORDER BY name`)
    .raw()
    .all() as [string, number][];
  return rows.map(([name, wr]) => ({ name, withoutRowid: wr === 1 }));
}

/** Without root pages: they say where on the disk, not what. */
function schemaFingerprint(sqlite: BetterSqlite3.Database): TableFingerprint {
  const columns = ['type', 'name', 'tbl_name', 'sql'];
  const hash = rowHash(columns);
  const rows = sqlite.prepare(`SELECT ${columns.join(', ')} FROM sqlite_master ORDER BY type, name`).raw().all();
  for (const row of rows as Cell[][]) hash.add(row);
  return hash.end();
}

function* hashTable(sqlite: BetterSqlite3.Database, table: TableInfo, hash: RowHash): Generator<number, void, void> {
  const key = table.withoutRowid ? listPrimaryKey(sqlite, table.name) : [rowidName(sqlite, table.name)];
  const order = key.map(quote).join(', ');
  const select = `SELECT ${order}, * FROM ${quote(table.name)}`;
  const first = sqlite.prepare(`${select} ORDER BY ${order} LIMIT ?`).raw().safeIntegers();
  const after = sqlite
    .prepare(`${select} WHERE (${order}) > (${key.map(() => '?').join(', ')}) ORDER BY ${order} LIMIT ?`)
    .raw()
    .safeIntegers();
  let limit = FEWEST_ROWS;
  let last: Cell[] | undefined;
  for (;;) {
    const rows = (last ? after.all(...last, limit) : first.all(limit)) as Cell[][];
    let bytes = 0;
    for (const row of rows) bytes += hash.add(row, key.length);
    if (rows.length < limit) return;
    last = rows.at(-1)?.slice(0, key.length);
    if (bytes < SLICE_BYTES / 2) limit = Math.min(limit * 2, MOST_ROWS);
    if (bytes > SLICE_BYTES) limit = Math.max(Math.floor(limit / 2), FEWEST_ROWS);
    yield bytes;
  }
}

function listColumns(sqlite: BetterSqlite3.Database, table: string): string[] {
  return sqlite.prepare('SELECT name FROM pragma_table_xinfo(?) WHERE hidden <> 1 ORDER BY cid').pluck().all(table) as string[];
}

function listPrimaryKey(sqlite: BetterSqlite3.Database, table: string): string[] {
  return sqlite.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').pluck().all(table) as string[];
}

/** SQLite has three names for the row's number; a column may hide one of them. */
function rowidName(sqlite: BetterSqlite3.Database, table: string): string {
  const columns = new Set(listColumns(sqlite, table).map((name) => name.toLowerCase()));
  const name = ['rowid', '_rowid_', 'oid'].find((candidate) => !columns.has(candidate));
  if (!name) throw new Error('a table hides all names of its row number');
  return name;
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
