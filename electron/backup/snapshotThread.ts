import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AppError, refuse, type Problem } from '#shared/kernel/appError';
import { readSnapshot, type SnapshotContent } from './checkSnapshot';
import { throwIfCancelled } from './ioProblem';

export interface SnapshotQuestion {
  readonly path: string;
  readonly dbKey: Uint8Array;
}
export type SnapshotAnswer =
  | { readonly kind: 'read'; readonly content: SnapshotContent | undefined }
  | { readonly kind: 'refused'; readonly problem: Problem };

const SOURCE_LOADER = pathToFileURL(join(import.meta.dirname, '..', 'testing', 'sourceLoader.mjs')).href;

/** Below this the checks take less time than a thread needs to start. */
const THREAD_FROM_BYTES = 32 * 1_048_576;

/**
 * `readSnapshot`, for a large file in a thread of its own; the file is closed when the promise settles, however it does.
 * @throws `backup.cancelled` at once when the signal says so
 */
export async function readSnapshotInThread(
  path: string,
  dbKey: Uint8Array,
  signal: AbortSignal | undefined,
  threadFromBytes = THREAD_FROM_BYTES,
): Promise<SnapshotContent | undefined> {
  throwIfCancelled(signal);
  const script = (await stat(path)).size < threadFromBytes ? undefined : findScript();
  if (!script) return readSnapshot(path, dbKey);
  const question: SnapshotQuestion = { path, dbKey: Uint8Array.from(dbKey) };
  const worker = new Worker(script.path, { workerData: question, execArgv: script.execArgv });
  question.dbKey.fill(0);
  let onAbort: (() => void) | undefined;
  try {
    const answer = await new Promise<SnapshotAnswer>((resolve, reject) => {
      onAbort = () => { reject(refuse('backup.cancelled', {})); };
      signal?.addEventListener('abort', onAbort, { once: true });
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => { reject(new Error('the snapshot thread ended without a word')); });
    });
    if (answer.kind === 'refused') throw new AppError(answer.problem);
    return answer.content;
  } finally {
    if (onAbort) signal?.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}

/**
 * Built, all entries lie in one folder (electron.vite.config.ts). From source, as in tests, Node strips the types.
 * In a program built as one file there is neither, and the caller's own thread has to do.
 */
function findScript(): { readonly path: string; readonly execArgv: string[] } | undefined {
  const built = join(import.meta.dirname, 'snapshot.worker.js');
  if (existsSync(built)) return { path: built, execArgv: [] };
  const source = join(import.meta.dirname, 'snapshot.worker.ts');
  return existsSync(source) ? { path: source, execArgv: ['--import', SOURCE_LOADER] } : undefined;
}
