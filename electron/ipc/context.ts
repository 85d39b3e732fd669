import type BetterSqlite3 from 'better-sqlite3';
import type { LocalDate } from '#shared/kernel/localDate';
import type { StaffId } from '#shared/kernel/ids';
import type { StaffRole } from '#shared/office/staff.schema';
import type { AuditHead } from '../audit/audit.repository';
import type { AuditEntry } from '../audit/auditLine';
import type { AppDb, WriteTx } from '../db/tx';
import type { DoorPatch } from '../session/door';
import type { VaultKeeper } from '../vault/vaultKeeper';

/** What a service may know about the world. Tests pass a fixed one; nothing reads the clock itself. */
export interface Clock {
  /** Unix ms. */
  readonly now: () => number;
  /** The office's calendar day, in the PC's own time zone. */
  readonly today: () => LocalDate;
  /** Minutes that the PC's wall clock is ahead of UTC. */
  readonly offsetMinutes: () => number;
}

export interface Actor {
  readonly id: StaffId;
  readonly name: string;
  readonly role: StaffRole;
}

/** Given to every query. */
export interface Deps {
  readonly clock: Clock;
  /** Random, nothing readable in it. */
  readonly newId: () => string;
  readonly actor: Actor;
}

/** Given to every command and job: what is done must be said. */
export interface WriteDeps extends Deps {
  /** One audit line, in the same transaction. Never a value of a record in `detail`: field names and counts. */
  readonly audit: (entry: AuditEntry) => AuditHead;
  /** For the walk over the whole chain alone. */
  readonly auditKey: Uint8Array;
}

export interface JobProgress {
  readonly done: number;
  readonly total: number;
  readonly step: string;
}

/** A job yields often (every few ms of work) and returns its answer. */
export type Job<T> = Generator<JobProgress, T, void>;

/** Given to every records-effect: it opens its own short transactions. */
export interface EffectDeps extends Deps {
  readonly db: AppDb;
  /** The connection itself: only for counting whole tables in slices. */
  readonly sqlite: BetterSqlite3.Database;
  readonly vault: VaultKeeper;
  /** Tells main what stands readable at the door: staff, office name. */
  readonly tellDoor: (patch: DoorPatch) => void;
  /** One short transaction; must write an audit line like any command. */
  readonly write: <T>(work: (tx: WriteTx, deps: WriteDeps) => T) => Promise<T>;
  readonly progress: (progress: JobProgress) => void;
  readonly signal: AbortSignal;
}
