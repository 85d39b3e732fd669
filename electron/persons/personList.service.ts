import type { PersonId } from '#shared/kernel/ids';
import type { LocalDate } from '#shared/kernel/localDate';
import { standingOn } from '#shared/measures/standing.rules';
import { likenessOf } from '#shared/persons/lookalike.rules';
import type { Lookalike, PersonFilter, PersonList, PersonRow } from '#shared/persons/persons.schema';
import type { ReadDb } from '../db/tx';
import type { Deps } from '../ipc/context';
import { listLookalikes } from './lookalikes.repository';
import { countViews, listPersonRows, type StoredListRow } from './personList.repository';

export function listPersons(db: ReadDb, filter: PersonFilter, { clock }: Deps): PersonList {
  const today = clock.today();
  return { rows: listPersonRows(db, filter).map((row) => shown(row, today)), counts: countViews(db) };
}

export function lookalikesOf(
  db: ReadDb,
  typed: { name: string; idNumber: string; birthDate: string | null; except: PersonId | null },
): Lookalike[] {
  return listLookalikes(db, likenessOf(typed), typed.except);
}

function shown(row: StoredListRow, today: LocalDate): PersonRow {
  return {
    id: row.id as PersonId,
    fileNo: row.fileNo,
    name: row.name,
    sex: row.sex,
    idTail: row.idTail,
    phoneTail: row.phoneTail,
    controlStatus: row.controlStatus,
    measure: measureOf(row, today),
    riskLevel: row.riskLevel,
    communityName: row.communityName,
    grid: row.grid,
    specialistName: row.specialistName,
    reviewCount: row.reviewCount,
  };
}

function measureOf(row: StoredListRow, today: LocalDate): PersonRow['measure'] {
  const { measureKind: kind, measureState: state, measureOrigin: origin, termEnd } = row;
  if (kind === null || state === null || origin === null) return null;
  const { badge, year } = standingOn({ ...row, state, origin }, today);
  return { kind, badge, year, termEnd };
}
