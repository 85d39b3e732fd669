import { setImmediate as nextTick } from 'node:timers/promises';
import { refuse } from '#shared/kernel/appError';
import type { WriteTx } from '../db/tx';
import type { Job, JobProgress, WriteDeps } from './context';
import type { House } from './house';

/** Work between two looks at the mail: nothing may block a process that answers for more than 50 ms. */
const SLICE_MS = 12;

interface JobCall {
  readonly progress: (progress: JobProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * One transaction over many ticks. Runs inside the turnstile, so nobody sees it half done; a cancelled or
 * failing job is rolled back whole.
 */
export async function runSliced<T>(
  house: House,
  name: string,
  start: (tx: WriteTx, deps: WriteDeps) => Job<T>,
  call: JobCall,
): Promise<T> {
  house.sqlite.exec('BEGIN IMMEDIATE');
  try {
    const { tx, deps, assertSaid } = house.openBooks(name);
    const job = start(tx, deps);
    let sliceEnds = house.ticks() + SLICE_MS;
    for (;;) {
      if (call.signal.aborted) throw refuse('job.cancelled', {});
      const step = job.next();
      if (step.done === true) {
        assertSaid();
        house.sqlite.exec('COMMIT');
        return step.value;
      }
      if (house.ticks() >= sliceEnds) {
        call.progress(step.value);
        await nextTick();
        sliceEnds = house.ticks() + SLICE_MS;
      }
    }
  } catch (error) {
    if (house.sqlite.inTransaction) house.sqlite.exec('ROLLBACK');
    throw error;
  }
}
