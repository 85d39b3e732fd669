import { setImmediate as nextTick } from 'node:timers/promises';
import { importReport } from '#shared/importing/importReport.rules';
import type { AskRows, ImportAnswers, ImportPreview, ImportRow, ImportToken } from '#shared/importing/importing.schema';
import { refuse } from '#shared/kernel/appError';
import type { ReadDb } from '../db/tx';
import type { EffectDeps } from '../ipc/context';
import { addSession, closeSession, getPlanned, getSession, type ImportSession } from './importSessions';
import { openWorkbook } from './openWorkbook';
import { planSheet } from './planSheet';
import { previewOf } from './preview.view';
import { rowsShown } from './previewRows.view';

/** Work between two looks at the mail. */
const SLICE_MS = 12;

/** Reads the file in its thread and plans. No record is written; that somebody looked into a register is. */
export async function openRegister(
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
  deps: EffectDeps,
): Promise<ImportPreview> {
  deps.progress({ done: 0, total: 0, step: 'reading' });
  const workbook = await openWorkbook(bytes, fileName, deps.signal);
  const session = addSession(fileName, bytes, workbook);
  const preview = await replan(session, deps);
  await deps.write((_tx, write) => {
    const { rows, people, doubtful } = preview.counts;
    write.audit({ action: 'importing.open', objectType: 'import', objectId: session.token, detail: { rows, people, doubtful } });
  });
  return preview;
}

/** The same file with the clerk's answers. */
export function remapRegister({ token, answers }: { token: ImportToken; answers: ImportAnswers }, deps: EffectDeps): Promise<ImportPreview> {
  const session = getSession(token);
  session.answers = answers;
  return replan(session, deps);
}

async function replan(session: ImportSession, deps: EffectDeps): Promise<ImportPreview> {
  deps.progress({ done: 0, total: 0, step: 'planning' });
  const planning = planSheet(deps.db, session, deps.clock.today());
  for (let sliceEnds = performance.now() + SLICE_MS; ; ) {
    if (deps.signal.aborted) throw refuse('job.cancelled', {});
    const step = planning.next();
    if (step.done === true) {
      session.planned = step.value;
      return previewOf(deps.db, session, step.value);
    }
    if (performance.now() < sliceEnds) continue;
    await nextTick();
    sliceEnds = performance.now() + SLICE_MS;
  }
}

export function listRows(_db: ReadDb, question: AskRows): { total: number; rows: ImportRow[] } {
  return rowsShown(getPlanned(question.token).planned, question);
}

export function reportOf(_db: ReadDb, { token }: { token: ImportToken }): ReturnType<typeof importReport> {
  return importReport(getPlanned(token).planned.plan);
}

/** Forgets the file. */
export function closeRegister(_db: ReadDb, { token }: { token: ImportToken }): Record<string, never> {
  closeSession(token);
  return {};
}

