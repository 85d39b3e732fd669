import { AppError, type Reply } from '#shared/kernel/appError';
import type { BackupStep } from '../backup/backupJob';
import type { CourierJob, CourierResults, FromCourier, ToCourier } from './protocol';

/** A forked courier as main sees it: Electron's `UtilityProcess` fits. */
export interface CourierChild<Port> {
  postMessage(message: ToCourier, transfer?: Port[]): void;
  on(event: 'message', listener: (message: FromCourier) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

export interface CourierWatch {
  readonly onStep?: (step: BackupStep, doneBytes: number, totalBytes: number) => void;
  readonly signal?: AbortSignal;
  /** Writes a bug down and answers its number. */
  readonly onBug: (error: unknown) => string;
}

/**
 * After a cancel the courier tidies up; a stick that hangs in the kernel does not let it, and then it is ended
 * by force. What it was writing has no final name, so nothing is taken for a backup.
 */
const CANCEL_MS = 5000;

/**
 * Gives a fresh courier its job and its private port, and waits for the end.
 * @throws {AppError} the refusal; `backup.cancelled` also when it had to be ended by force
 */
export async function runCourier<Port, J extends CourierJob>(
  child: CourierChild<Port>,
  port: Port,
  job: J,
  watch: CourierWatch,
): Promise<CourierResults[J['kind']]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    child.postMessage({ type: 'cancel' });
    timer = setTimeout(() => child.kill(), CANCEL_MS);
  };
  try {
    let ended = false;
    const reply = await new Promise<Reply<unknown>>((resolve) => {
      child.on('message', (message) => {
        if (message.type === 'ended') {
          ended = true;
          resolve(message.reply);
        } else watch.onStep?.(message.step, message.doneBytes, message.totalBytes);
      });
      child.once('exit', (code) => {
        if (ended) return;
        if (watch.signal?.aborted) return resolve({ ok: false, problem: { code: 'backup.cancelled', details: {} } });
        const reference = watch.onBug(new Error(`courier ended with ${code} in the middle of its job`));
        resolve({ ok: false, problem: { code: 'internal', details: { reference } } });
      });
      child.postMessage({ type: 'start', job }, [port]);
      if (watch.signal?.aborted) cancel();
      else watch.signal?.addEventListener('abort', cancel, { once: true });
    });
    if (!reply.ok) throw new AppError(reply.problem);
    return reply.data as CourierResults[J['kind']];
  } finally {
    clearTimeout(timer);
    watch.signal?.removeEventListener('abort', cancel);
    child.kill();
  }
}
