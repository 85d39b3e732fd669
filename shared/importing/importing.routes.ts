import { z } from 'zod';
import { command, effect, job, query, recordsEffect } from '../ipc/route';
import { Bytes, Nothing, required } from '../kernel/fields';
import { ImportBatchId } from '../kernel/ids';
import {
  ACCEPTS, AskRows, ImportAnswers, ImportBatch, ImportPreview, ImportReportShown, ImportResult, ImportRow, ImportToken, UndoResult,
} from './importing.schema';

const ByToken = z.object({ token: ImportToken });

export const importingRoutes = {
  /** Reads the file and plans; writes no record. */
  'importing.open': recordsEffect('worker', z.object({ fileName: z.string().max(255), bytes: Bytes }), ImportPreview),
  'importing.remap': recordsEffect('worker', z.object({ token: ImportToken, answers: ImportAnswers }), ImportPreview),
  'importing.rows': query('worker', AskRows, z.object({ total: z.int(), rows: z.array(ImportRow) })),
  'importing.report': query('worker', ByToken, ImportReportShown),
  'importing.close': query('worker', ByToken, Nothing),
  'importing.commit': job('worker', z.object({ token: ImportToken, accept: z.enum(ACCEPTS) }), ImportResult),
  'importing.undo': job('worker', z.object({ batchId: ImportBatchId }), UndoResult),
  'importing.batches': query('reader', Nothing, z.array(ImportBatch)),

  /** The list of doubtful rows as .xlsx, saved where the clerk says. Leaves a line with the reason (decision 28). */
  'importing.saveDoubtful': effect(
    'worker',
    z.object({ token: ImportToken, reason: required(200) }),
    z.object({ saved: z.boolean(), fileName: z.string() }),
  ),

  // Asked by main alone, in the name of whoever is signed in.
  'importing.doubtfulList': recordsEffect('main', ByToken, z.object({ fileName: z.string(), bytes: Bytes })),
  'importing.recordExport': command('main', z.object({ token: ImportToken, reason: required(200) }), Nothing),
};
