import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface WorkerScript {
  readonly path: string;
  readonly execArgv: string[];
}

const SOURCE_LOADER = pathToFileURL(join(import.meta.dirname, '..', 'testing', 'sourceLoader.mjs')).href;

/** Built, all entries lie in one folder (electron.vite.config.ts). From source, as in tests, Node strips the types. */
export function workerScript(): WorkerScript {
  const built = join(import.meta.dirname, 'workbook.worker.js');
  if (existsSync(built)) return { path: built, execArgv: [] };
  return { path: join(import.meta.dirname, 'workbook.worker.ts'), execArgv: ['--import', SOURCE_LOADER] };
}
