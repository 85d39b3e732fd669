import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { commonText } from '#shared/text/common';
import { nextSort, type Column, type Sort } from './table';
import css from './table.module.css';

interface Props<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

/** The words of a head cell; the arrow stands only on the sorted column. */
export function HeadCell<Row>({ column, sort, onSort }: Props<Row>) {
  const sorted = sort?.key === column.key ? sort.direction : undefined;
  const arrow = sorted && (sorted === 'asc' ? <IconArrowUp size={14} /> : <IconArrowDown size={14} />);
  if (column.sortable !== true || !onSort) return <>{column.title}{arrow}</>;
  const label = typeof column.title === 'string' ? commonText.sortBy(column.title) : undefined;
  return (
    <button type="button" className={css.sort} aria-label={label} onClick={() => onSort(nextSort(sort, column.key))}>
      {column.title}{arrow}
    </button>
  );
}

const ARIA = { asc: 'ascending', desc: 'descending' } as const;
export const ariaSort = <Row,>(column: Column<Row>, sort: Sort | undefined): 'ascending' | 'descending' | undefined =>
  sort?.key === column.key ? ARIA[sort.direction] : undefined;
