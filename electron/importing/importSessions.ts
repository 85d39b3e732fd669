import { createHash, randomUUID } from 'node:crypto';
import type { Workbook } from '#shared/importing/cell';
import { NOTHING_ANSWERED, type ImportAnswers, type ImportToken } from '#shared/importing/importing.schema';
import { refuse } from '#shared/kernel/appError';
import type { PlannedSheet } from './planSheet';

/** One file that is being looked at. Only in memory: it dies with the records process, at the latest when it locks. */
export interface ImportSession {
  readonly token: ImportToken;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly workbook: Workbook;
  answers: ImportAnswers;
  planned: PlannedSheet | undefined;
}

/** A second window does not exist, a second file is looked at after the first: more would only fill the memory. */
const MOST_SESSIONS = 2;
const sessions = new Map<ImportToken, ImportSession>();

export function addSession(fileName: string, bytes: Uint8Array, workbook: Workbook): ImportSession {
  const session: ImportSession = {
    token: randomUUID() as ImportToken,
    fileName: fileName.replace(/^.*[\\/]/u, ''),
    fileSha256: createHash('sha256').update(bytes).digest('hex'),
    workbook,
    answers: NOTHING_ANSWERED,
    planned: undefined,
  };
  sessions.set(session.token, session);
  for (const token of [...sessions.keys()].slice(0, -MOST_SESSIONS)) sessions.delete(token);
  return session;
}

/** @throws `import.preview-gone` */
export function getSession(token: ImportToken): ImportSession {
  const session = sessions.get(token);
  if (!session) throw refuse('import.preview-gone', {});
  return session;
}

/** @throws `import.preview-gone` also while nothing was planned yet */
export function getPlanned(token: ImportToken): { readonly session: ImportSession; readonly planned: PlannedSheet } {
  const session = getSession(token);
  if (!session.planned) throw refuse('import.preview-gone', {});
  return { session, planned: session.planned };
}

export function closeSession(token: ImportToken): void {
  sessions.delete(token);
}
