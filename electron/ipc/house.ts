import type BetterSqlite3 from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { appendAudit } from '../audit/auditTrail';
import { inWriteTx, type AppDb, type WriteTx } from '../db/tx';
import type { Actor, Clock, WriteDeps } from './context';
import type { DoorPatch } from '../session/door';
import type { VaultKeeper } from '../vault/vaultKeeper';
import type { RecordsHandlers } from './handlers';
import { Turnstile } from './turnstile';

export interface HouseParts {
  readonly sqlite: BetterSqlite3.Database;
  readonly db: AppDb;
  readonly clock: Clock;
  /** Monotonic ms. */
  readonly ticks: () => number;
  readonly actor: Actor;
  readonly vault: VaultKeeper;
  readonly tellDoor: (patch: DoorPatch) => void;
  readonly handlers: RecordsHandlers;
  readonly reportBug: (error: unknown) => string;
  /** Tells the window that records changed. */
  readonly announce: (routeName: string) => void;
  readonly newId?: () => string;
}

/** Routes whose writes are nobody's business but the typist's: half-typed forms. */
const SILENT = new Set(['drafts.save', 'drafts.clear']);

/** The open case book with somebody signed in; lives from unlock to lock. */
export class House {
  readonly sqlite: BetterSqlite3.Database;
  readonly db: AppDb;
  readonly clock: Clock;
  readonly ticks: () => number;
  readonly actor: Actor;
  readonly handlers: RecordsHandlers;
  readonly reportBug: (error: unknown) => string;
  readonly announce: (routeName: string) => void;
  readonly newId: () => string;
  readonly turnstile = new Turnstile();
  /** Names this stay between unlock and lock on the audit log. */
  readonly session = randomUUID();
  readonly vault: VaultKeeper;
  readonly tellDoor: (patch: DoorPatch) => void;
  readonly #auditKey: Buffer;

  constructor(parts: HouseParts) {
    this.sqlite = parts.sqlite;
    this.db = parts.db;
    this.clock = parts.clock;
    this.ticks = parts.ticks;
    this.actor = parts.actor;
    this.handlers = parts.handlers;
    this.reportBug = parts.reportBug;
    this.announce = parts.announce;
    this.newId = parts.newId ?? randomUUID;
    this.vault = parts.vault;
    this.tellDoor = parts.tellDoor;
    this.#auditKey = parts.vault.key('audit');
  }

  /** One short transaction, after everybody who asked before. Without an audit line it is a bug, and rolled back. */
  write<T>(name: string, work: (tx: WriteTx, deps: WriteDeps) => T): Promise<T> {
    return this.turnstile.enter(() => this.#transact(name, work));
  }

  /** What a transaction needs: the right to write, and the means to say so. */
  openBooks(name: string): { tx: WriteTx; deps: WriteDeps; assertSaid: () => void } {
    // The connection is in a transaction here (runSliced), which is all that a WriteTx promises.
    return this.#books(name, this.db as unknown as WriteTx);
  }

  #transact<T>(name: string, work: (tx: WriteTx, deps: WriteDeps) => T): T {
    return inWriteTx(this.db, (tx) => {
      const { deps, assertSaid } = this.#books(name, tx);
      const result = work(tx, deps);
      assertSaid();
      return result as T extends PromiseLike<unknown> ? never : T;
    });
  }

  #books(name: string, tx: WriteTx) {
    let said = 0;
    const deps: WriteDeps = {
      clock: this.clock,
      newId: this.newId,
      actor: this.actor,
      auditKey: this.#auditKey,
      audit: (entry) => {
        said += 1;
        return appendAudit(tx, entry, {
          key: this.#auditKey,
          session: this.session,
          actor: this.actor,
          now: this.clock.now(),
        });
      },
    };
    const assertSaid = (): void => {
      if (said === 0 && !SILENT.has(name)) throw new Error(`${name} changed records and left no audit line`);
    };
    return { tx, deps, assertSaid };
  }
}
