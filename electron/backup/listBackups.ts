import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, refuse, type Problem } from '#shared/kernel/appError';
import { readHead } from './containerReader';
import type { BackupHeader } from './header.schema';
import { onDisk } from './ioProblem';

/** What a folder holds, by the heads of its files; a head is not authenticated until a key is there. */
export type FoundBackup =
  | { readonly ok: true; readonly file: string; readonly fileName: string; readonly bytes: number; readonly header: BackupHeader }
  | { readonly ok: false; readonly file: string; readonly fileName: string; readonly problem: Problem };

/** All `.jdbk` files of a folder, newest first; those that cannot be used come last, with the reason. */
export async function listBackups(folder: string): Promise<FoundBackup[]> {
  const names = await onDisk('target', () => readdir(folder));
  const found: FoundBackup[] = [];
  for (const fileName of names.filter((name) => /^[^.].*\.jdbk$/i.test(name)).sort()) {
    found.push(await look(join(folder, fileName), fileName));
  }
  return found.sort((a, b) => timeOf(b) - timeOf(a));
}

/** @throws `backup.none-found` when no file of the folder has a sound head */
export async function newestBackup(folder: string): Promise<Extract<FoundBackup, { ok: true }>> {
  const newest = (await listBackups(folder))[0];
  if (!newest?.ok) throw newest ? new AppError(newest.problem) : refuse('backup.none-found', {});
  return newest;
}

async function look(file: string, fileName: string): Promise<FoundBackup> {
  try {
    const { header, fileBytes } = await readHead(file);
    return { ok: true, file, fileName, bytes: fileBytes, header };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, file, fileName, problem: error.problem };
    throw error;
  }
}

const timeOf = (backup: FoundBackup): number => (backup.ok ? backup.header.createdAtMs + backup.header.seq / 1e9 : -1);
