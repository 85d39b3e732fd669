import { z } from 'zod';
import { command, query } from '../ipc/route';
import { MeasureId, PersonId } from '../kernel/ids';
import { MEASURE_KINDS, Measure, RegisterDecision, RegisterReport, SetWorkGroup } from './measures.schema';

export const measureRoutes = {
  /** What the term would be: shown with its reason before anything is saved. */
  'measures.forecast': query(
    'reader',
    z.object({
      kind: z.enum(MEASURE_KINDS),
      servedOn: z.string().nullable(),
      reportedOn: z.string().nullable(),
      termMonths: z.int(),
    }),
    z.object({ reportDeadline: z.string().nullable(), termStart: z.string().nullable(), termEnd: z.string().nullable() }),
  ),
  'measures.registerDecision': command('worker', RegisterDecision, Measure),
  'measures.registerReport': command('worker', RegisterReport, Measure),
  'measures.setWorkGroup': command('worker', SetWorkGroup, Measure),
  /** Ends an imported or mistaken measure so that a new one may begin. */
  'measures.end': command(
    'worker',
    z.object({ measureId: MeasureId, version: z.int(), reason: z.string().trim().min(1).max(200) }),
    z.object({ personId: PersonId }),
  ),
};
