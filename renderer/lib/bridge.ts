import type { Reply } from '#shared/kernel/appError';
import type { OfficeEvent } from '#shared/ipc/events';
import type { RouteKind } from '#shared/ipc/route';

/** The whole bridge of the preload: one question, one way to stop it, one listener. */
export interface OfficeBridge {
  /** `callId` names the call, so that its progress can be told apart and it can be cancelled. */
  call(kind: RouteKind, name: string, input: unknown, callId: string): Promise<Reply<unknown>>;
  cancel(callId: string): void;
  /** Returns the way to stop listening. */
  onChanged(listener: (event: OfficeEvent) => void): () => void;
}

declare global {
  interface Window {
    readonly office: OfficeBridge;
  }
}
