import type { DocumentSummary } from '#shared/agreements/agreements.schema';
import { refuse } from '#shared/kernel/appError';
import type { MeasureId, PersonId } from '#shared/kernel/ids';
import type { LocalDate } from '#shared/kernel/localDate';
import type { Measure } from '#shared/measures/measures.schema';
import { standingOn } from '#shared/measures/standing.rules';
import { missingRoles } from '#shared/measures/workGroup.rules';
import { documentsOf } from '../agreements/documentView';
import type { ReadDb } from '../db/tx';
import { listMeasures, type MeasureRow } from './measures.repository';
import { listMembers, type MemberRow } from './workGroup.repository';

/** All measures of a person as they stand today: what runs first, then the youngest. */
export function measuresOf(
  db: ReadDb,
  personId: PersonId,
  today: LocalDate,
  documents: readonly DocumentSummary[] = documentsOf(db, personId),
): Measure[] {
  const rows = listMeasures(db, personId);
  const members = rows.length === 0 ? [] : listMembers(db, rows.map((row) => row.id));
  return rows.map((row) => shown(row, members.filter((member) => member.measureId === row.id), documents, today));
}

/** @throws `measure.not-found` */
export function measureOf(db: ReadDb, personId: string, measureId: string, today: LocalDate): Measure {
  const measure = measuresOf(db, personId as PersonId, today).find((one) => one.id === measureId);
  if (!measure) throw refuse('measure.not-found', {});
  return measure;
}

function shown(
  row: MeasureRow,
  members: readonly MemberRow[],
  documents: readonly DocumentSummary[],
  today: LocalDate,
): Measure {
  const { createdAt: _at, createdBy: _by, updatedAt: _changed, importBatchId: _batch, ...facts } = row;
  const { year } = row.limits;
  const yearAsFound = typeof year === 'number' ? year : null;
  return {
    ...facts,
    id: row.id as MeasureId,
    personId: row.personId as PersonId,
    ...standingOn({ ...row, yearAsFound }, today),
    workGroup: members.map(({ role, name, unit, phone }) => ({ role, name, unit, phone })),
    missingRoles: missingRoles(members),
    // Newest first: a void agreement is followed by the one that replaced it.
    agreementId: documents.find((one) => one.measureId === row.id && one.state !== 'void')?.id ?? null,
  };
}
