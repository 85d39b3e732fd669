import { setTimeout as pause } from 'node:timers/promises';
import type { PrintOutcome } from '#shared/papers/printOutcome.schema';
import { jobState, type QueueJob, submit, withdraw } from './cupsQueue';

const LOOK_EVERY_MS = 300;

/** Sends the filed bytes and waits until the queue is done with them, one way or another. */
export async function cupsPrint(job: QueueJob, patienceMs: number): Promise<PrintOutcome> {
  const sent = await submit(job);
  if (sent.kind === 'not-started') return { kind: 'failed', jobId: '', reason: 'not-started' };
  if (sent.kind !== 'queued') return sent;
  const { jobId } = sent;
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += LOOK_EVERY_MS) {
    await pause(LOOK_EVERY_MS);
    const state = await jobState(jobId);
    if (state === 'completed') return { kind: 'printed', jobId };
    if (state === 'aborted') return { kind: 'failed', jobId, reason: 'aborted' };
    if (state === 'canceled') return { kind: 'failed', jobId, reason: 'withdrawn' };
  }
  return { kind: 'timeout', jobId, withdrawn: await withdraw(jobId) };
}
