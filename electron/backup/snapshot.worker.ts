import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#shared/kernel/appError';
import { readSnapshot } from './checkSnapshot';
import type { SnapshotAnswer, SnapshotQuestion } from './snapshotThread';

/** A thread of its own: the checks are long single calls, and meanwhile the copy is already on its way. */
const { path, dbKey } = workerData as SnapshotQuestion;
const say = (answer: SnapshotAnswer): void => parentPort?.postMessage(answer);
try {
  say({ kind: 'read', content: readSnapshot(path, dbKey) });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  say({ kind: 'refused', problem: error.problem });
} finally {
  dbKey.fill(0);
}
