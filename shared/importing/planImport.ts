import type { LocalDate } from '../kernel/localDate';
import { textCell, type Sheet, type SheetRow } from './cell';
import type { Layout } from './layout.rules';
import type { CommunitiesOnFile, PeopleOnFile } from './peopleOnFile';
import type { ImportPlan } from './plan';
import { ImportPlanner } from './plan.rules';
import { readRow, type RowContext } from './row.rules';
import { whySkipped } from './skipping.rules';
import type { StatusOverrides } from './status.rules';

/** What the clerk says in the preview; everything else is found. */
export interface ClerkAnswers {
  readonly statusWords: StatusOverrides;
  readonly communitiesLeft: readonly string[];
  /** Mended cells: row, column counted from 0, and what should stand there. */
  readonly corrections: readonly { readonly rowNo: number; readonly column: number; readonly text: string }[];
  readonly skippedRows: readonly number[];
}

export const NO_ANSWERS: ClerkAnswers = { statusWords: {}, communitiesLeft: [], corrections: [], skippedRows: [] };

export interface PlanContext {
  readonly onFile: PeopleOnFile;
  readonly communities: CommunitiesOnFile;
  readonly today: LocalDate;
  readonly date1904: boolean;
}

/** Plans in slices; a slice is well under a millisecond. Returns the whole plan; nothing is written. */
export function* planInSlices(
  sheet: Sheet, layout: Layout, answers: ClerkAnswers, context: PlanContext,
): Generator<void, ImportPlan, void> {
  const planner = new ImportPlanner({ ...context, communitiesLeft: new Set(answers.communitiesLeft) });
  const rowContext: RowContext = { ...context, columns: layout.columns, statusWords: answers.statusWords };
  const byClerk = new Set(answers.skippedRows);
  const mended = correctionsByRow(answers);
  for (const found of sheet.rows) {
    if (found.rowNo < layout.firstRowNo) continue;
    const row = mend(found, mended.get(found.rowNo));
    const skipped = byClerk.has(row.rowNo) ? 'by-clerk' : whySkipped(row, layout.columns);
    if (skipped) planner.skip(row.rowNo, skipped);
    else planner.add(readRow(row, rowContext));
    yield;
  }
  return yield* planner.finish();
}

/** The same in one go, for files of the usual size. */
export function planImport(sheet: Sheet, layout: Layout, answers: ClerkAnswers, context: PlanContext): ImportPlan {
  const slices = planInSlices(sheet, layout, answers, context);
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
  }
}

type ByColumn = ReadonlyMap<number, string>;

function correctionsByRow(answers: ClerkAnswers): Map<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const { rowNo, column, text } of answers.corrections) {
    rows.set(rowNo, (rows.get(rowNo) ?? new Map<number, string>()).set(column, text));
  }
  return rows;
}

function mend(row: SheetRow, corrections: ByColumn | undefined): SheetRow {
  if (!corrections) return row;
  const cells = [...row.cells];
  for (const [column, text] of corrections) cells[column] = text === '' ? null : textCell(text);
  return { ...row, cells };
}
