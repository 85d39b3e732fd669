import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AskRows, ImportRow, ImportToken } from '#shared/importing/importing.schema';
import { callOffice } from '../lib/callOffice';

const ROWS_AT_ONCE = 500;

async function readRows(token: ImportToken, show: AskRows['show'], signal: AbortSignal): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for (;;) {
    const page = await callOffice('importing.rows', { token, show, from: rows.length, count: ROWS_AT_ONCE });
    rows.push(...page.rows);
    if (rows.length >= page.total || page.rows.length === 0 || signal.aborted) return rows;
  }
}

export const importingQueries = {
  all: () => ['importing'] as const,
  /** `version`: which plan of the file. The last rows stay on screen while the next are read. */
  rows: (token: ImportToken, version: number, show: AskRows['show']) =>
    queryOptions({
      queryKey: [...importingQueries.all(), 'rows', token, version, show] as const,
      queryFn: ({ signal }) => readRows(token, show, signal),
      placeholderData: keepPreviousData,
      staleTime: Infinity,
      gcTime: 0,
    }),
  batches: () =>
    queryOptions({
      queryKey: [...importingQueries.all(), 'batches'] as const,
      queryFn: () => callOffice('importing.batches', {}),
    }),
};
