import type { BrowserWindow } from 'electron';
import { AppError, refuse, type Reply } from '#shared/kernel/appError';
import type { StaffId } from '#shared/kernel/ids';
import { waitSeconds } from '#shared/session/delay.rules';
import type { RecoverySheet, SessionStatus } from '#shared/session/session.routes';
import type { OfficeEvent } from '#shared/ipc/events';
import type { z } from 'zod';
import { RecordsLink } from '../app/recordsLink';
import type { Actor, Clock } from '../ipc/context';
import { readCurrent } from '../files/generations';
import type { PcFacts, StartRequest, Started } from '../records/protocol';
import {
  readDoor, withBook, withNote, withoutWrongTries, withWrongTry, writeDoor, type BookAtDoor, type Door, type DoorPatch, type Unlogged,
} from './door';

type Status = z.infer<typeof SessionStatus>;
export type LockReason = Status['lockReason'];

export interface PendingFirstRun {
  readonly sheet: RecoverySheet;
  readonly generation: number;
}

export interface KeeperWorld {
  readonly clock: Clock;
  readonly dataDir: string;
  readonly version: string;
  /** Makes a window in a fresh process and takes the old one away. */
  readonly replaceWindow: () => Promise<BrowserWindow>;
  readonly currentWindow: () => BrowserWindow | undefined;
  readonly closePapers: () => void;
}

/** How long a window may take to put half-typed forms away before it is locked all the same. */
const FLUSH_MS = 1200;

/** Who is signed in, and the one records process that belongs to them. Lives in main; holds no key. */
export class SessionKeeper {
  readonly world: KeeperWorld;
  pending: PendingFirstRun | undefined;
  #door!: Door;
  #hasBook = false;
  #link: RecordsLink | undefined;
  #actor: Actor | undefined;
  #lastStaffId: StaffId | null = null;
  #lockReason: LockReason = 'start';
  #opening = false;
  #flushed: (() => void) | undefined;
  #locking: Promise<void> | undefined;
  #afterUnlock: (() => void)[] = [];
  lastActivityAt = 0;

  constructor(world: KeeperWorld) {
    this.world = world;
  }

  async load(): Promise<void> {
    this.#door = await readDoor(this.world.dataDir);
    await this.rememberBook();
  }

  async rememberBook(): Promise<void> {
    this.#hasBook = (await readCurrent(this.world.dataDir)).kind !== 'none';
  }

  get door(): Door {
    return this.#door;
  }

  /** Facts of this PC for the head of backups. */
  get pc(): PcFacts {
    return { installationId: this.#door.installationId, appVersion: this.world.version };
  }

  get actor(): Actor | undefined {
    return this.#actor;
  }

  /** The open case book. @throws `session.locked`. */
  get link(): RecordsLink {
    if (!this.#link || !this.#actor) throw refuse('session.locked', {});
    return this.#link;
  }

  onUnlock(work: () => void): void {
    this.#afterUnlock.push(work);
  }

  status(): Status {
    const { clock, dataDir, version } = this.world;
    return {
      state: this.#actor ? 'unlocked' : this.pending ? 'recovery-key' : this.#hasBook ? 'locked' : 'first-run',
      officeName: this.#door.officeName,
      staff: this.#door.staff,
      me: this.#actor ?? null,
      lastStaffId: this.#lastStaffId,
      lastVerifiedBackupAt: this.#door.lastVerifiedBackupAt,
      waitSeconds: waitSeconds(this.#door.wrongTries, this.#door.lastWrongAt, clock.now()),
      lockReason: this.#lockReason,
      autoLockMinutes: this.#door.autoLockMinutes,
      dataFolder: dataDir,
      version,
    };
  }

  async changeDoor(patch: DoorPatch): Promise<void> {
    await this.#setDoor({ ...this.#door, ...patch });
    this.tellWindow({ kind: 'session' });
  }

  /** After a restore, or the way back from one: another book is live. */
  async standBefore(book: BookAtDoor): Promise<void> {
    await this.rememberBook();
    await this.#setDoor(withBook(this.#door, book));
    this.tellWindow({ kind: 'session' });
  }

  /** Something to be written on the audit log at the next unlock. */
  async note(entry: Unlogged): Promise<void> {
    await this.#setDoor(withNote(this.#door, entry));
  }

  /** A process of its own for one errand at the gate (first run, proof). It ends with the answer. */
  async errand(request: StartRequest): Promise<Reply<Started>> {
    const link = new RecordsLink({ onDoor: (patch) => void this.changeDoor(patch), onCrash: () => undefined });
    const reply = await link.start(request);
    await link.close();
    return reply;
  }

  /** Opens the case book; a wrong password is counted, and counted time must pass before the next try. */
  async open(request: Extract<StartRequest, { kind: 'unlock' | 'recover' }>): Promise<void> {
    const seconds = this.status().waitSeconds;
    if (seconds > 0) throw refuse('vault.wait', { seconds });
    if (this.#opening || this.#link) return;
    this.#opening = true;
    try {
      const link = new RecordsLink({ onDoor: (patch) => void this.changeDoor(patch), onCrash: () => void this.#crashed(link) });
      const reply = await link.start(request);
      if (!reply.ok) {
        await link.close();
        await this.#countWrong(reply, request.staffId);
        throw new AppError(reply.problem);
      }
      if (reply.data.kind !== 'opened') throw new Error('records process did not open the case book');
      // Before anybody counts as signed in: the idle clock must not compare with yesterday.
      this.lastActivityAt = this.world.clock.now();
      this.#link = link;
      this.#actor = reply.data.actor;
      this.#lastStaffId = reply.data.actor.id;
      await this.#setDoor(withoutWrongTries(this.#door));
      this.#welcome(link);
    } finally {
      this.#opening = false;
    }
  }

  /**
   * Half-typed forms are put away, the file is closed, keys and windows end with their processes. Asked again in
   * the meantime (the system locks its screen and goes to sleep at the same moment) it is the same lock.
   */
  lock(reason: LockReason): Promise<void> {
    this.#locking ??= this.#lock(reason).finally(() => (this.#locking = undefined));
    return this.#locking;
  }

  async #lock(reason: LockReason): Promise<void> {
    const link = this.#link;
    if (!link || !this.#actor) return;
    await this.#flush();
    this.#actor = undefined;
    this.#link = undefined;
    this.#lockReason = reason;
    this.world.closePapers();
    this.world.currentWindow()?.webContents.send('office:closed');
    await Promise.all([link.close(), this.world.replaceWindow()]);
  }

  /** Before the program ends: like locking, without a new window. */
  async shutDown(): Promise<void> {
    const link = this.#link;
    await this.#flush();
    this.#actor = undefined;
    this.#link = undefined;
    this.world.closePapers();
    await link?.close();
  }

  /** The page's own process died: it comes back locked, what was typed is in its draft. */
  async windowGone(gone: BrowserWindow): Promise<void> {
    if (this.world.currentWindow() !== gone) return;
    if (this.#actor) await this.lock('crashed');
    else await this.world.replaceWindow();
  }

  flushed(): void {
    this.#flushed?.();
  }

  tellWindow(event: OfficeEvent): void {
    this.world.currentWindow()?.webContents.send('office:event', event);
  }

  async #flush(): Promise<void> {
    const window = this.world.currentWindow();
    if (!window) return;
    const flushed = new Promise<void>((resolve) => (this.#flushed = resolve));
    const late = new Promise<void>((resolve) => setTimeout(resolve, FLUSH_MS));
    this.tellWindow({ kind: 'flush' });
    await Promise.race([flushed, late]);
    this.#flushed = undefined;
  }

  async #crashed(link: RecordsLink): Promise<void> {
    if (this.#link !== link) return;
    this.#link = undefined;
    this.#actor = undefined;
    this.#lockReason = 'crashed';
    this.world.closePapers();
    this.world.currentWindow()?.webContents.send('office:closed');
    await this.world.replaceWindow();
  }

  #welcome(link: RecordsLink): void {
    this.world.currentWindow()?.webContents.postMessage('office:port', null, [link.openWindowPort()]);
    for (const work of this.#afterUnlock) work();
  }

  async #countWrong(reply: Reply<Started>, staffId: string): Promise<void> {
    if (reply.ok) return;
    const { code } = reply.problem;
    if (code !== 'vault.wrong-password' && code !== 'vault.wrong-recovery-key') return;
    await this.#setDoor(withWrongTry(this.#door, staffId, this.world.clock.now()));
  }

  async #setDoor(door: Door): Promise<void> {
    this.#door = door;
    await writeDoor(this.world.dataDir, door);
  }
}
