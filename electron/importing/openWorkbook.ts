import { Worker } from 'node:worker_threads';
import type { Sheet, SheetRow, Workbook } from '#shared/importing/cell';
import { AppError, refuse } from '#shared/kernel/appError';
import { IMPORT_LIMITS } from './limits';
import type { WorkbookMessage, WorkbookOrder } from './workbookMessages';
import { workerScript } from './workerScript';

/**
 * Reads a workbook in a worker thread with its own memory limit and a time limit.
 *
 * @throws one of the `import.*` refusals; `job.cancelled` when the signal says so.
 */
export function openWorkbook(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<Workbook> {
  const { path, execArgv } = workerScript();
  const order: WorkbookOrder = { bytes, fileName };
  const worker = new Worker(path, {
    workerData: order,
    execArgv,
    resourceLimits: { maxOldGenerationSizeMb: IMPORT_LIMITS.workerMemoryMb },
  });
  return new Promise<Workbook>((resolve, reject) => {
    const sheets: (Sheet & { readonly rows: SheetRow[] })[] = [];
    const timer = setTimeout(() => end(() => reject(refuse('import.too-slow', {}))), IMPORT_LIMITS.readMs);
    const onAbort = (): void => end(() => reject(refuse('job.cancelled', {})));
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      settle();
      void worker.terminate();
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) onAbort();
    worker.on('message', (message: WorkbookMessage) => {
      switch (message.kind) {
        case 'sheet':
          sheets.push({ name: message.name, rows: [] });
          return;
        case 'rows':
          for (const row of message.rows) sheets.at(-1)?.rows.push(row);
          return;
        case 'done':
          end(() => resolve({ sheets, date1904: message.date1904 }));
          return;
        case 'refused':
          end(() => reject(new AppError(message.problem)));
      }
    });
    worker.on('error', (cause) => end(() => reject(isOutOfMemory(cause) ? tooLarge(cause) : cause)));
    // A settled promise does not mind; an exit without a word must not leave the preview waiting.
    worker.on('exit', () => end(() => reject(refuse('import.damaged', {}))));
  });
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooLarge = (cause: unknown): AppError => Object.assign(refuse('import.too-large', { what: 'bytes' }), { cause });
