import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface WorkerScript {
  readonly path: string;
  readonly execArgv: string[];
}

/** Built, all entries lie in one folder (electron.vite.config.ts). From source, tsx reads the TypeScript. */
export function workerScript(): WorkerScript {
  const built = join(import.meta.dirname, 'workbook.worker.js');
  if (existsSync(built)) return { path: built, execArgv: [] };
  return { path: join(import.meta.dirname, 'workbook.worker.ts'), execArgv: ['--import', 'tsx'] };
}
