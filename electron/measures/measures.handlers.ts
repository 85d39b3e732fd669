import { limitsOn } from '#shared/law/limits';
import { storedDay } from '#shared/measures/standing.rules';
import { reportDeadline, termOf } from '#shared/measures/term.rules';
import type { ReadDb } from '../db/tx';
import type { HandlersFor } from '../ipc/handlers';
import { readSettings } from '../office/office.repository';
import { registerDecision } from './decision.service';
import { endMeasure, registerReport, setWorkGroup } from './measures.service';

export const measureHandlers = {
  'measures.forecast': (db, input, { clock }) => forecast(db, input, limitsOn(storedDay(input.servedOn) ?? clock.today())),
  'measures.registerDecision': registerDecision,
  'measures.registerReport': registerReport,
  'measures.setWorkGroup': setWorkGroup,
  'measures.end': endMeasure,
} satisfies HandlersFor<'measures'>;

/** Asked while the form is typed: half a day is no day yet, and nothing is refused. */
function forecast(
  db: ReadDb,
  input: { servedOn: string | null; reportedOn: string | null; termMonths: number },
  limits: ReturnType<typeof limitsOn>,
) {
  const servedOn = storedDay(input.servedOn);
  const reportedOn = storedDay(input.reportedOn);
  const term = reportedOn === null ? null : termOf(reportedOn, input.termMonths, readSettings(db));
  return {
    reportDeadline: servedOn === null ? null : reportDeadline(servedOn, limits.reportDeadlineDays),
    termStart: term?.start ?? null,
    termEnd: term?.end ?? null,
  };
}
