/** What the processes tell the window without being asked. */
export type OfficeEvent =
  /** Records changed: whatever is on screen reads again. */
  | { readonly kind: 'changed'; readonly routes: readonly string[] }
  /** A job moved on. `total` 0 = not known. */
  | { readonly kind: 'progress'; readonly callId: string; readonly done: number; readonly total: number; readonly step: string }
  /** Locking is near: keep half-typed forms now, then call `session.flushed`. */
  | { readonly kind: 'flush' }
  /** Main locked, or the records process died: the window will be replaced. */
  | { readonly kind: 'session' }
  /** Before the window closes: a backup is offered. */
  | { readonly kind: 'quit-asked' };

/** A question on the port to the records process. */
export interface PortCall {
  readonly callId: string;
  readonly name: string;
  readonly input: unknown;
}
export type PortMessage =
  | ({ readonly type: 'call' } & PortCall)
  | { readonly type: 'cancel'; readonly callId: string };
