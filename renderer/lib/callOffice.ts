import type { OfficeEvent } from '#shared/ipc/events';
import { routes, type InputOf, type OutputOf, type RouteName } from '#shared/ipc/routes';
import { AppError, type Reply } from '#shared/kernel/appError';
import { changesRecords } from './changes';
import { nowMs } from './clock';
import { reportSaving } from './saveStatus';
import './bridge';

export type JobProgress = Extract<OfficeEvent, { kind: 'progress' }>;

interface CallOptions {
  /** Told while a job runs. */
  readonly onProgress?: (progress: JobProgress) => void;
  /** Aborting asks the office to stop; the promise then rejects with `job.cancelled`. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The one way from the screens to the office.
 * @throws {AppError} with the problem that was answered; nothing else.
 */
export async function callOffice<N extends RouteName>(
  name: N,
  input: InputOf<N>,
  options: CallOptions = {},
): Promise<OutputOf<N>> {
  const { kind } = routes[name];
  const callId = crypto.randomUUID();
  const { onProgress, signal } = options;
  const stopListening = onProgress
    ? window.office.onChanged((event) => {
        if (event.kind === 'progress' && event.callId === callId) onProgress(event);
      })
    : undefined;
  const cancel = () => window.office.cancel(callId);
  signal?.addEventListener('abort', cancel);
  try {
    const reply = (await window.office.call(kind, name, input, callId)) as Reply<OutputOf<N>>;
    if (!reply.ok) throw new AppError(reply.problem);
    if (isKeeping(kind, name)) reportSaving({ savedAt: nowMs() });
    return reply.data;
  } finally {
    stopListening?.();
    signal?.removeEventListener('abort', cancel);
  }
}

/** Did this call put something of the clerk's into the file? Drafts have words of their own in the bottom bar. */
const isKeeping = (kind: string, name: string): boolean => (kind === 'command' || kind === 'job') && changesRecords(name);
