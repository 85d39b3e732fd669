import type { Sheet, SheetRow } from '#shared/importing/cell';
import type { ImportAnswers } from '#shared/importing/importing.schema';
import { findLayout, layoutWithHeaderIn, type Layout } from '#shared/importing/layout.rules';
import { CommunitiesOnFile, PeopleOnFile } from '#shared/importing/peopleOnFile';
import type { ImportPlan } from '#shared/importing/plan';
import { planInSlices } from '#shared/importing/planImport';
import { blankFields } from '#shared/importing/record.rules';
import { foundInStored } from '#shared/importing/storedCells.rules';
import { refuse } from '#shared/kernel/appError';
import type { LocalDate } from '#shared/kernel/localDate';
import type { ReadDb } from '../db/tx';
import { listCommunities } from '../office/communities.repository';
import { getPerson } from '../persons/persons.repository';
import type { ImportSession } from './importSessions';
import { findLastCells, listPeopleAfter } from './onFile.repository';

export interface PlannedSheet {
  readonly sheet: Sheet;
  readonly layout: Layout;
  /** 填报日期: the clerk's word before the file's. */
  readonly reportedOn: LocalDate | null;
  readonly plan: ImportPlan;
  readonly rows: ReadonlyMap<number, SheetRow>;
}

/** People that are read from the file at once: a few milliseconds. */
const PEOPLE_AT_ONCE = 500;

/** The whole plan for a file as the case book is now; yields every millisecond or so. */
export function* planSheet(db: ReadDb, session: ImportSession, today: LocalDate): Generator<void, PlannedSheet, void> {
  const { workbook, answers } = session;
  const sheet = chosenSheet(session);
  const layout = withAnswers(answers.headerRowNo === null ? findLayout(sheet) : layoutWithHeaderIn(sheet, answers.headerRowNo), answers);
  const onFile = new PeopleOnFile((personId) => {
    const cells = findLastCells(db, personId);
    return { lastFound: cells ? foundInStored(cells, layout.columns) : null, blank: blankFields(getPerson(db, personId)) };
  });
  for (let after = ''; ; ) {
    const people = listPeopleAfter(db, after, PEOPLE_AT_ONCE);
    for (const person of people) onFile.add(person);
    const last = people.at(-1);
    if (!last) break;
    after = last.personId;
    yield;
  }
  const communities = new CommunitiesOnFile(listCommunities(db));
  const statusWords = Object.fromEntries(answers.statusWords.map(({ word, meaning }) => [word, meaning]));
  const plan = yield* planInSlices(sheet, layout, { ...answers, statusWords }, { onFile, communities, today, date1904: workbook.date1904 });
  const rows = new Map(sheet.rows.map((row) => [row.rowNo, row]));
  return { sheet, layout, reportedOn: answers.reportedOn ?? layout.reportedOn, plan, rows };
}

/** The clerk's choice; else the sheet with the most columns understood, the first of equals. */
function chosenSheet({ workbook, answers }: ImportSession): Sheet {
  const chosen = workbook.sheets.find((sheet) => sheet.name === answers.sheet);
  if (chosen) return chosen;
  let best: { readonly sheet: Sheet; readonly known: number } | undefined;
  for (const sheet of workbook.sheets) {
    const known = findLayout(sheet).columns.filter((column) => column.field !== null).length;
    if (known > (best?.known ?? -1)) best = { sheet, known };
  }
  if (!best) throw refuse('import.empty', {});
  return best.sheet;
}

/** The clerk's columns before what the words say. */
function withAnswers(layout: Layout, answers: ImportAnswers): Layout {
  const chosen = new Map(answers.columns.map(({ index, field }) => [index, field]));
  return {
    ...layout,
    columns: layout.columns.map((column) => ({ ...column, field: chosen.has(column.index) ? (chosen.get(column.index) ?? null) : column.field })),
  };
}
