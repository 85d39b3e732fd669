import { countPlan, type PlannedPerson } from '#shared/importing/plan';
import type { ImportResult, ImportToken } from '#shared/importing/importing.schema';
import { storedCells } from '#shared/importing/storedCells.rules';
import { refuse } from '#shared/kernel/appError';
import type { ImportBatchId, PersonId } from '#shared/kernel/ids';
import type { WriteTx } from '../db/tx';
import type { Job, WriteDeps } from '../ipc/context';
import { addCommunities } from './addCommunities';
import { createImported } from './createImported';
import { insertBatch, insertImportRow, updateBatchCounts, type BatchCounts } from './importBatches.repository';
import type { ImportRun } from './importRun';
import { getSession, type ImportSession } from './importSessions';
import { planSheet, type PlannedSheet } from './planSheet';
import { updateImported } from './updateImported';

interface Commit {
  readonly token: ImportToken;
  readonly accept: 'all' | 'clean';
}

interface Written {
  readonly personId: PersonId;
  readonly before: unknown;
}

/**
 * One transaction for the whole register: everybody the clerk accepts, or nobody. It is planned anew inside it, so
 * that nothing that happened since the preview is overwritten.
 */
export function* commitImport(tx: WriteTx, { token, accept }: Commit, deps: WriteDeps): Job<ImportResult> {
  const session = getSession(token);
  const planned = yield* plan(tx, session, deps);
  const { people } = planned.plan;
  const accepted = people.filter((person) => accept === 'all' || person.doubts.length === 0);
  if (accepted.length === 0) throw refuse('import.nothing-to-import', {});
  const at = deps.clock.now();
  const batchId = deps.newId() as ImportBatchId;
  const { ids: communities, added } = addCommunities(tx, planned.plan.communities, accepted, deps.newId);
  const run: ImportRun = { batchId, asOf: planned.reportedOn ?? '', communities, deps, at };
  insertBatch(tx, batchOf(session, planned, run), NO_COUNTS);
  const written = new Map<number, Written>();
  for (const [index, person] of accepted.entries()) {
    written.set(person.rowNo, writePerson(tx, person, run));
    yield { done: index + 1, total: accepted.length, step: 'writing' };
  }
  yield* writeRows(tx, planned, run, written);
  const counts = countsOf(planned, accepted, added);
  updateBatchCounts(tx, batchId, counts);
  const { statuses: _words, communitiesAdded, ...numbers } = counts;
  deps.audit({
    action: 'importing.commit', objectType: 'import', objectId: batchId,
    detail: { ...numbers, accept, communitiesAdded: communitiesAdded.length },
  });
  session.planned = planned;
  return { batchId, ...numbers, communitiesAdded: communitiesAdded.length };
}

function* plan(tx: WriteTx, session: ImportSession, deps: WriteDeps): Generator<{ done: 0; total: 0; step: string }, PlannedSheet, void> {
  const planning = planSheet(tx, session, deps.clock.today());
  for (;;) {
    const step = planning.next();
    if (step.done === true) {
      if (step.value.layout.headerRowNo === null) throw refuse('import.no-header', {});
      return step.value;
    }
    yield { done: 0, total: 0, step: 'planning' };
  }
}

function writePerson(tx: WriteTx, person: PlannedPerson, run: ImportRun): Written {
  if (!person.existing) return { personId: createImported(tx, person, run), before: null };
  const { personId } = person.existing;
  return { personId, before: person.outcome === 'updated' ? updateImported(tx, personId, person, run) : null };
}

/** Every row as it was found, so that nothing the register said is lost, the foot and the doubtful ones included. */
function* writeRows(tx: WriteTx, planned: PlannedSheet, run: ImportRun, written: ReadonlyMap<number, Written>): Job<void> {
  const { plan: { rows }, layout } = planned;
  for (const [index, { rowNo, outcome, personRowNo }] of rows.entries()) {
    const row = planned.rows.get(rowNo);
    const person = personRowNo === null ? undefined : written.get(personRowNo);
    insertImportRow(tx, {
      id: run.deps.newId(), batchId: run.batchId, rowNo,
      personId: person?.personId ?? null,
      outcome: person ? outcome : 'skipped',
      cells: row ? storedCells(row, layout.columns) : {},
      before: outcome === 'updated' ? person?.before : null,
    });
    yield { done: index + 1, total: rows.length, step: 'keeping' };
  }
}

const NO_COUNTS: BatchCounts = { created: 0, updated: 0, unchanged: 0, merged: 0, doubtful: 0, leftOut: 0, statuses: {}, communitiesAdded: [] };

const batchOf = ({ fileName, fileSha256 }: ImportSession, planned: PlannedSheet, { batchId, at, deps }: ImportRun) => ({
  id: batchId, fileSha256, fileName, at, sheet: planned.sheet.name, reportedOn: planned.reportedOn, rows: countPlan(planned.plan).rows, staffId: deps.actor.id,
});

function countsOf({ plan: whole }: PlannedSheet, accepted: readonly PlannedPerson[], added: readonly string[]): BatchCounts {
  const rowNos = new Set(accepted.map(({ rowNo }) => rowNo));
  const count = (outcome: PlannedPerson['outcome']): number => accepted.filter((person) => person.outcome === outcome).length;
  return {
    created: count('created'), updated: count('updated'), unchanged: count('unchanged'),
    merged: whole.rows.filter((row) => row.outcome === 'merged' && rowNos.has(row.personRowNo ?? 0)).length,
    doubtful: accepted.filter((person) => person.doubts.length > 0).length,
    leftOut: whole.people.length - accepted.length,
    statuses: whole.statuses,
    communitiesAdded: added,
  };
}
