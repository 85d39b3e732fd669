import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** px. Exactly one column of a table should have none: it takes the rest. */
  readonly width?: number | undefined;
  /** Figures right, text, dates and ids left. */
  readonly align?: 'left' | 'right' | undefined;
  /** Reasons may be cut with …; facts (names, numbers, dates) never. Give the full text as `title` of the cell. */
  readonly cut?: ((row: Row) => string) | undefined;
  /** A faulty cell has a frame besides its colour. */
  readonly fault?: (row: Row) => 'bad' | 'warn' | undefined;
  readonly sortable?: boolean | undefined;
  /** Narrow windows leave it out; the order never changes. */
  readonly hidden?: boolean | undefined;
}

export interface Sort {
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

export interface TableProps<Row> {
  /** What the table holds, for a screen reader. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Enter or a double click. Without it the table is only read and takes no Tab stop. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** Where the cursor stood is found again under this name after a form or another page. */
  readonly memoryKey?: string | undefined;
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
  /** Space selects a row, Shift Space a range. */
  readonly selected?: ReadonlySet<string> | undefined;
  readonly onSelect?: ((selected: ReadonlySet<string>) => void) | undefined;
}

export const visibleColumns = <Row,>(columns: readonly Column<Row>[]): readonly Column<Row>[] =>
  columns.filter((column) => column.hidden !== true);

/** The same column turns the arrow round; another begins rising. */
export function nextSort(sort: Sort | undefined, key: string): Sort {
  return { key, direction: sort?.key === key && sort.direction === 'asc' ? 'desc' : 'asc' };
}
