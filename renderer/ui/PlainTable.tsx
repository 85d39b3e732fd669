import { useId, useRef } from 'react';
import { ariaSort, HeadCell } from './TableHead';
import { visibleColumns, type TableProps } from './table';
import { tokens } from './theme/tokens';
import { useRowCursor } from './useRowCursor';
import css from './table.module.css';

interface Props<Row> extends TableProps<Row> {
  /** px: 38 lists, 34 work lists. */
  readonly rowHeight?: number | undefined;
}

/** A short list, all rows at once. With `onOpen` it is one Tab stop with arrows inside, like the long one. */
export function PlainTable<Row>({ rowHeight = tokens.row.normal, ...table }: Props<Row>) {
  const { rows, rowKey, onOpen, selected } = table;
  const columns = visibleColumns(table.columns);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useRowCursor({
    table,
    scroller,
    pageRows: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
    show: (index) => document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' }),
  });
  const keyboard = onOpen && {
    role: 'grid', tabIndex: 0, onKeyDown: cursor.onKeyDown, onScroll: cursor.onScroll,
    'aria-activedescendant': rows.length > 0 ? `${id}-${cursor.index}` : undefined,
  };
  return (
    <div ref={scroller} className={css.scroller} aria-label={table.label} {...keyboard}>
      <table className={css.table} role={onOpen && 'presentation'} aria-label={onOpen ? undefined : table.label}>
        <thead>
          <tr role={onOpen && 'row'}>
            {columns.map((column) => (
              <th key={column.key} role={onOpen && 'columnheader'} scope="col" data-align={column.align} style={{ width: column.width }}
                aria-sort={ariaSort(column, table.sort)}>
                <HeadCell column={column} sort={table.sort} onSort={table.onSort} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={rowKey(row)}
              id={`${id}-${index}`}
              role={onOpen && 'row'}
              aria-selected={selected?.has(rowKey(row))}
              data-cursor={(onOpen && index === cursor.index) || undefined}
              onMouseDown={onOpen && (() => cursor.setIndex(index))}
              onDoubleClick={onOpen && (() => cursor.open(index))}
            >
              {columns.map((column) => (
                <td key={column.key} role={onOpen && 'gridcell'} data-align={column.align} data-cut={column.cut !== undefined}
                  data-fault={column.fault?.(row)} title={column.cut?.(row)} style={{ height: rowHeight }}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
