import type { Doubt } from '#shared/importing/doubt';
import type { MeasureValues } from '#shared/importing/personValues';
import type { PlannedPerson } from '#shared/importing/plan';
import { recordOf } from '#shared/importing/record.rules';
import { partsOf } from '#shared/kernel/localDate';
import type { MeasureId, PersonId } from '#shared/kernel/ids';
import { storedDay } from '#shared/measures/standing.rules';
import type { WriteTx } from '../db/tx';
import { insertMeasure } from '../measures/measures.repository';
import { insertTimelineEntry } from '../measures/timeline.repository';
import { getOfficeProfile } from '../office/office.repository';
import { insertStatusLine } from '../persons/controlStatus.repository';
import { takeFileNumber } from '../persons/fileNumber.repository';
import { insertPerson } from '../persons/persons.repository';
import type { ImportRun } from './importRun';
import { insertReviewItem } from './reviewItems.repository';

/** A new bag with everything the row says, its measure as the register has it, and what is doubtful as 待核. */
export function createImported(tx: WriteTx, person: PlannedPerson, run: ImportRun): PersonId {
  const { deps, at, asOf, batchId } = run;
  const { values, measure, doubts } = person;
  const today = deps.clock.today();
  const staffId = deps.actor.id;
  const personId = deps.newId() as PersonId;
  const fileNo = takeFileNumber(tx, getOfficeProfile(tx).code, partsOf(today).year);
  const record = recordOf(values, run.communities.get(values.community) ?? null);
  const { controlStatusFound } = values;
  insertPerson(tx, { id: personId, fileNo, record, controlStatusFound, importBatchId: batchId, at, staffId }, deps.newId);
  const day = storedDay(asOf);
  insertStatusLine(tx, {
    id: deps.newId(), personId, from: null, to: values.controlStatus, effectiveOn: day !== null && day < today ? day : today, reason: '', at, staffId,
  });
  if (measure) insertImportedMeasure(tx, personId, measure, run);
  insertReviews(tx, personId, doubts, run);
  insertTimelineEntry(tx, { id: deps.newId(), personId, on: today, at, kind: 'imported', data: { asOf }, staffId, refId: batchId });
  return personId;
}

/** Words, days and number of the register; no deadline and no last day are computed (decision 30). */
export function insertImportedMeasure(tx: WriteTx, personId: PersonId, measure: MeasureValues, { deps, at, asOf, batchId }: ImportRun): void {
  const { kind, state, decisionNo, decidedBy, decidedOn, termStart, asFound, year } = measure;
  insertMeasure(tx, {
    id: deps.newId() as MeasureId, personId, kind, state, origin: 'imported', decisionNo, decidedBy, decidedOn, servedOn: null,
    releaseCertificateNo: '', releasedOn: null, executionPlace: '', reportDeadline: null, reportedOn: null, lateReason: '',
    termMonths: null, termStart, termEnd: null, limits: { year }, asFound, asOf: asOf === '' ? null : asOf, importBatchId: batchId,
    createdAt: at, createdBy: deps.actor.id, updatedAt: at, version: 1,
  });
}

export function insertReviews(tx: WriteTx, personId: PersonId, doubts: readonly Doubt[], { deps, at, batchId }: ImportRun): void {
  for (const { field, kind, found, rowNo } of doubts) {
    insertReviewItem(tx, { id: deps.newId(), personId, field, kind, found, importBatchId: batchId, rowNo, createdAt: at });
  }
}
