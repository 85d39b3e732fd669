import { cellText } from '#shared/importing/cell';
import type { AskRows, ImportRow } from '#shared/importing/importing.schema';
import { isDoubtful, type PlannedRow } from '#shared/importing/plan';
import type { PlannedSheet } from './planSheet';

/** A window of the rows that fit the filter. */
export function rowsShown(planned: PlannedSheet, { show, from, count }: AskRows): { total: number; rows: ImportRow[] } {
  const fitting = planned.plan.rows.filter((row) => fits(row, show));
  const fileNos = new Map(planned.plan.people.map((person) => [person.rowNo, person.existing?.fileNo ?? null]));
  return { total: fitting.length, rows: fitting.slice(from, from + count).map((row) => shown(planned, row, fileNos)) };
}

function fits(row: PlannedRow, show: AskRows['show']): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'created':
    case 'updated':
    case 'unchanged':
    case 'merged':
    case 'skipped':
      return row.outcome === show;
    case 'doubtful':
      return isDoubtful(row);
    default:
      return row.doubts.some((doubt) => doubt.kind === show);
  }
}

function shown({ layout, rows }: PlannedSheet, row: PlannedRow, fileNos: ReadonlyMap<number, string | null>): ImportRow {
  const columnOf = new Map([...layout.columns].reverse().map(({ field, index }) => [field, index]));
  return {
    rowNo: row.rowNo,
    outcome: row.outcome,
    skipped: row.skipped,
    joins: row.outcome === 'merged' ? row.personRowNo : null,
    fileNo: fileNos.get(row.rowNo) ?? null,
    cells: (rows.get(row.rowNo)?.cells ?? []).map(cellText),
    doubts: row.doubts.map(({ field, kind, found, suggestion }) => ({
      column: columnOf.get(field) ?? null, field, kind, found, suggestion: suggestion ?? null,
    })),
  };
}
