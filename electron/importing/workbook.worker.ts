import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#shared/kernel/appError';
import { readWorkbook } from './readWorkbook';
import { ROWS_PER_MESSAGE, type WorkbookMessage, type WorkbookOrder } from './workbookMessages';

/** A thread of its own: a hostile file may make it slow or exhaust its memory, not the process with the records. */
async function main({ bytes, fileName }: WorkbookOrder): Promise<void> {
  const say = (message: WorkbookMessage): void => parentPort?.postMessage(message);
  try {
    const { sheets, date1904 } = await readWorkbook(bytes, fileName);
    for (const { name, rows } of sheets) {
      say({ kind: 'sheet', name });
      for (let at = 0; at < rows.length; at += ROWS_PER_MESSAGE) {
        say({ kind: 'rows', rows: rows.slice(at, at + ROWS_PER_MESSAGE) });
      }
    }
    say({ kind: 'done', date1904 });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say({ kind: 'refused', problem: error.problem });
  }
}

await main(workerData as WorkbookOrder);
