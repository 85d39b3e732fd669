import type { Reply } from '#shared/kernel/appError';
import type { OfficeProfile } from '#shared/office/office.schema';
import type { Staff } from '#shared/office/staff.schema';
import type { Actor } from '../ipc/context';
import type { StaffRecord } from '../office/staff.repository';
import type { DoorPatch, Unlogged } from '../session/door';
import type { AdoptPlan, RestoredBook } from './adoptBook';

/** How a records process begins. Exactly one per process; the answer is `started`. */
export type StartRequest =
  /** First run: builds generation 1, gives the recovery key, closes the file again. */
  | {
      readonly kind: 'create';
      readonly dataDir: string;
      readonly profile: OfficeProfile;
      readonly communities: readonly string[];
      readonly admin: { readonly name: string; readonly password: string };
    }
  /** Proof on a copy (decision 33): reads the office's name with nothing but these files and the typed words. */
  | { readonly kind: 'prove'; readonly dbPath: string; readonly keysFolder: string; readonly typed: string }
  | {
      readonly kind: 'unlock';
      readonly dataDir: string;
      readonly staffId: string;
      readonly password: string;
      readonly unlogged: readonly Unlogged[];
      readonly pc: PcFacts;
    }
  | {
      readonly kind: 'recover';
      readonly dataDir: string;
      readonly staffId: string;
      readonly recoveryKey: string;
      readonly newPassword: string;
      readonly unlogged: readonly Unlogged[];
      readonly pc: PcFacts;
    }
  | ({ readonly kind: 'peek' } & RestoredBook)
  | ({ readonly kind: 'adopt' } & AdoptPlan);

/** Facts of this PC that travel in the head of every backup. */
export interface PcFacts {
  readonly installationId: string;
  readonly appVersion: string;
}

export interface Created {
  readonly kind: 'created';
  readonly sheetNo: string;
  readonly groups: readonly string[];
  readonly generation: number;
  readonly adminId: string;
}
export interface Proved {
  readonly kind: 'proved';
  readonly officeName: string;
}
export interface Opened {
  readonly kind: 'opened';
  readonly actor: Actor;
}
export interface Peeked {
  readonly kind: 'peeked';
  readonly staff: readonly StaffRecord[];
  readonly lastWorkAt: number | null;
}
export interface Adopted {
  readonly kind: 'adopted';
  readonly officeName: string;
  readonly officeCode: string;
  /** Who may sign in to the restored book, and who still needs a password. */
  readonly staff: readonly Staff[];
}
export type Started = Created | Proved | Opened | Peeked | Adopted;

export type ToRecords =
  | { readonly type: 'start'; readonly request: StartRequest }
  /** Main's own questions, in the name of whoever is signed in. */
  | { readonly type: 'call'; readonly callId: string; readonly name: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly callId: string }
  /** With one port: the window asks directly, so that main sees no records. */
  | { readonly type: 'window-port' }
  /** With one port: a courier asks for the keys of its one job. */
  | { readonly type: 'courier-port' }
  | { readonly type: 'close' };

export type FromRecords =
  | { readonly type: 'started'; readonly reply: Reply<Started> }
  | { readonly type: 'reply'; readonly callId: string; readonly reply: Reply<unknown> }
  | { readonly type: 'progress'; readonly callId: string; readonly done: number; readonly total: number; readonly step: string }
  | { readonly type: 'door'; readonly patch: DoorPatch }
  | { readonly type: 'closed' };
