import { cellText } from '#shared/importing/cell';
import type { ImportPreview, IssueKind } from '#shared/importing/importing.schema';
import { countPlan, type ImportPlan, type Issue } from '#shared/importing/plan';
import { readStatus } from '#shared/importing/status.rules';
import type { ReadDb } from '../db/tx';
import { findImportOfFile } from './importBatches.repository';
import type { ImportSession } from './importSessions';
import type { PlannedSheet } from './planSheet';

/** Rows that are named under a fault; the table shows them all. */
const MOST_ROW_NUMBERS = 50;

/** Everything above the table: counts, faults by kind, how the file is understood. */
export function previewOf(db: ReadDb, session: ImportSession, planned: PlannedSheet): ImportPreview {
  const { layout, plan, sheet } = planned;
  const byClerk = new Set(session.answers.statusWords.map(({ word }) => word));
  const overrides = Object.fromEntries(session.answers.statusWords.map(({ word, meaning }) => [word, meaning]));
  const counts = countPlan(plan);
  return {
    token: session.token,
    fileName: session.fileName,
    sheets: session.workbook.sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
    sheet: sheet.name,
    title: layout.title,
    reportingUnit: layout.reportingUnit,
    headerRowNo: layout.headerRowNo,
    columns: layout.columns.map((column) => ({ ...column, sample: sampleOf(planned, column.index) })),
    reportedOn: planned.reportedOn,
    counts,
    clean: plan.people.filter((person) => person.doubts.length === 0).length,
    faults: faultsOf(plan),
    statuses: Object.entries(plan.statuses)
      .map(([word, people]) => ({ word, people, meaning: readStatus(word, overrides) ?? null, byClerk: byClerk.has(word) }))
      .sort((a, b) => Number(a.meaning !== null) - Number(b.meaning !== null) || b.people - a.people),
    communities: plan.communities.map(({ word, people, community, leave }) => ({ word, people, known: community?.name ?? null, leave })),
    importedBefore: findImportOfFile(db, session.fileSha256) ?? null,
  };
}

/** The first cell with something in it, so that the clerk sees what a column is about. */
function sampleOf({ sheet, layout }: PlannedSheet, index: number): string {
  const row = sheet.rows.find(({ rowNo, cells }) => rowNo >= layout.firstRowNo && cellText(cells[index]) !== '');
  return cellText(row?.cells[index]);
}

/** The commonest first. */
function faultsOf(plan: ImportPlan): ImportPreview['faults'] {
  const byKind = new Map<IssueKind, Issue[]>();
  for (const issue of plan.issues) byKind.set(issue.kind, [...(byKind.get(issue.kind) ?? []), issue]);
  return [...byKind]
    .map(([kind, issues]) => ({
      kind,
      count: issues.length,
      sample: issues.find(({ found }) => found !== '')?.found ?? '',
      rowNos: issues.slice(0, MOST_ROW_NUMBERS).map(({ rowNo }) => rowNo),
    }))
    .sort((a, b) => b.count - a.count);
}
