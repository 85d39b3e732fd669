import type { Reply } from '#shared/kernel/appError';
import type { OfficeProfile } from '#shared/office/office.schema';
import type { Actor } from '../ipc/context';
import type { DoorPatch } from '../session/door';

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
      readonly unlogged: readonly { readonly at: number; readonly staffId: string }[];
    }
  | {
      readonly kind: 'recover';
      readonly dataDir: string;
      readonly staffId: string;
      readonly recoveryKey: string;
      readonly newPassword: string;
    };

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
export type Started = Created | Proved | Opened;

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
