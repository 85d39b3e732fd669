import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf, syncFolder } from './atomicWrite';

/** Where the parts of one generation lie (docs/ARCHITECTURE.md §5). */
export interface GenerationPaths {
  readonly generation: number;
  readonly folder: string;
  readonly db: string;
  readonly keys: string;
  readonly keysPrev: string;
  /** Copy of the pointer as it was when this generation became the live one. */
  readonly mark: string;
  /** Written when another generation took over: since when, and how long to keep this one. */
  readonly superseded: string;
}

const FOLDER = /^gen-(\d{6})$/;

export const pointerPath = (dataDir: string): string => join(dataDir, 'CURRENT');

export function generationPaths(dataDir: string, generation: number): GenerationPaths {
  const folder = join(dataDir, `gen-${String(generation).padStart(6, '0')}`);
  return {
    generation,
    folder,
    db: join(folder, 'case.db'),
    keys: join(folder, 'keys.json'),
    keysPrev: join(folder, 'keys.prev.json'),
    mark: join(folder, 'live.json'),
    superseded: join(folder, 'superseded.json'),
  };
}

/** Numbers of all generation folders, oldest first; whether they are whole is another question. */
export async function listGenerations(dataDir: string): Promise<number[]> {
  const names = await readdir(dataDir).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .map((name) => FOLDER.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}

/** A number that no folder has yet: a generation's number is never used twice while its folder stands. */
export async function nextGeneration(dataDir: string): Promise<number> {
  return ((await listGenerations(dataDir)).at(-1) ?? 0) + 1;
}

/** A new, empty folder; an existing one is an error, because something may lie in it. */
export async function createGenerationDir(dataDir: string, generation: number): Promise<GenerationPaths> {
  const paths = generationPaths(dataDir, generation);
  await mkdir(paths.folder, { mode: 0o700 });
  await syncFolder(dataDir);
  return paths;
}
