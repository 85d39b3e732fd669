import type { Problem } from '#shared/kernel/appError';

/** What SQLite says about the disk, in the office's words; by code, never by the English message. */
export function sqliteProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (error.code === 'SQLITE_FULL') return { code: 'disk.full', details: {} };
  if (error.code.startsWith('SQLITE_IOERR')) return { code: 'disk.io', details: {} };
  if (error.code === 'SQLITE_BUSY' || error.code === 'SQLITE_LOCKED') return { code: 'data.in-use', details: {} };
  return undefined;
}
