import type { Reply } from '#shared/kernel/appError';
import type { BackupOrder, BackupResult, BackupStep } from '../backup/backupJob';
import type { FoundHead } from '../backup/inspectBackup';
import type { RestoredGeneration, RestoreOrder } from '../backup/restoreBackup';
import type { VerifyOrder } from '../backup/verifyBackup';

/** One courier, one job. The keys are not in it: they come over the private port. */
export type CourierJob =
  | { readonly kind: 'backup'; readonly order: BackupOrder }
  | { readonly kind: 'verify'; readonly order: VerifyOrder }
  | { readonly kind: 'restore'; readonly order: RestoreOrder }
  | { readonly kind: 'inspect'; readonly order: { readonly file: string } };

export interface CourierResults {
  readonly backup: BackupResult;
  readonly verify: BackupResult;
  readonly restore: RestoredGeneration;
  readonly inspect: FoundHead;
}
export type CourierResult = CourierResults[CourierJob['kind']];

/** Main → courier. `start` carries one port, whose other end answers `PortQuestion`s. */
export type ToCourier = { readonly type: 'start'; readonly job: CourierJob } | { readonly type: 'cancel' };

/** Courier → main. After `ended` it ends by itself. */
export type FromCourier =
  | { readonly type: 'step'; readonly step: BackupStep; readonly doneBytes: number; readonly totalBytes: number }
  | { readonly type: 'ended'; readonly reply: Reply<CourierResult> };

/** Courier → whoever holds the keys, over the private port. All but `keys` are for a backup only. */
export const PORT_QUESTIONS = ['keys', 'freeze', 'live-tables', 'thaw'] as const;
export type PortQuestion = (typeof PORT_QUESTIONS)[number];
export interface PortAsk {
  readonly id: number;
  readonly ask: PortQuestion;
}
export interface PortAnswer {
  readonly id: number;
  readonly reply: Reply<unknown>;
}

/** What `MessagePortMain` and, through an adapter, Node's own ports can do. */
export interface PrivatePort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}
