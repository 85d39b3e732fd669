import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type * as schema from './schema/index';

type Db = BetterSQLite3Database<typeof schema>;
type DrizzleTx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** May look, may not touch. Every transaction is also a `ReadDb`. */
export type ReadDb = Pick<Db, 'select' | 'selectDistinct' | 'query' | '$count' | 'all' | 'get' | 'values'>;

/** The right to write. Only `inWriteTx` and `WriteSlices` make one, so every write is in a transaction, by type. */
export type WriteTx = DrizzleTx & { readonly __writeTx: never };

export type AppDb = Db;

/**
 * Runs `work` in one `BEGIN IMMEDIATE` transaction: all of it is on disk, or none.
 * `work` is synchronous: better-sqlite3 throws on a promise, and awaiting inside a transaction would let
 * other requests write into it.
 */
export function inWriteTx<T>(db: AppDb, work: (tx: WriteTx) => T extends PromiseLike<unknown> ? never : T): T {
  return db.transaction((tx) => work(tx as unknown as WriteTx), { behavior: 'immediate' }) as T;
}
