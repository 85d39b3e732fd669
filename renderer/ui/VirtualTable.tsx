import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef } from 'react';
import { ariaSort, HeadCell } from './TableHead';
import { visibleColumns, type Column, type TableProps } from './table';
import { tokens } from './theme/tokens';
import { useRowCursor } from './useRowCursor';
import css from './table.module.css';

const HEAD_PX = 36;
/** A column without a width is at least this wide before the table scrolls sideways. */
const REST_PX = 120;

interface Props<Row> extends TableProps<Row> {
  /** px: 38 lists, 34 work lists. */
  readonly rowHeight?: number | undefined;
  /** The key of a row that must be in sight, e.g. the one whose fault is being mended. */
  readonly inSight?: string | undefined;
}

const template = <Row,>(columns: readonly Column<Row>[]): string =>
  columns.map((column) => (column.width === undefined ? `minmax(${REST_PX}px, 1fr)` : `${column.width}px`)).join(' ');

/** A long list: only the rows in sight exist. Fills the height of its sheet and scrolls inside. */
export function VirtualTable<Row>({ rowHeight = tokens.row.normal, inSight, ...table }: Props<Row>) {
  const { rows, rowKey, selected } = table;
  const columns = visibleColumns(table.columns);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useRowCursor({
    table,
    scroller,
    pageRows: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_PX) / rowHeight) - 1),
    show: (index) => virtual.scrollToIndex(index),
  });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rowKey(rows[index] as Row),
    overscan: 8,
    // The head is sticky inside the scroller: rows begin below it and must not hide behind it.
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
    initialOffset: cursor.rememberedTop,
  });
  const wanted = inSight === undefined ? -1 : rows.findIndex((row) => rowKey(row) === inSight);
  useEffect(() => {
    if (wanted >= 0) virtual.scrollToIndex(wanted);
  }, [virtual, wanted]);
  const grid = { gridTemplateColumns: template(columns) };
  return (
    <div
      ref={scroller}
      className={css.scroller}
      role="grid"
      tabIndex={0}
      aria-label={table.label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={rows.length > 0 ? `${id}-${cursor.index}` : undefined}
      aria-multiselectable={table.onSelect ? true : undefined}
      onKeyDown={cursor.onKeyDown}
      onScroll={cursor.onScroll}
    >
      <div role="row" aria-rowindex={1} className={css.head} style={grid}>
        {columns.map((column) => (
          <div key={column.key} role="columnheader" className={css.headCell} data-align={column.align} aria-sort={ariaSort(column, table.sort)}>
            <HeadCell column={column} sort={table.sort} onSort={table.onSort} />
          </div>
        ))}
      </div>
      <div role="rowgroup" className={css.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index] as Row;
          return (
            <div
              key={key}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={selected?.has(rowKey(row))}
              data-cursor={index === cursor.index || undefined}
              className={css.virtualRow}
              style={{ ...grid, height: rowHeight, transform: `translateY(${start - HEAD_PX}px)` }}
              onMouseDown={() => cursor.setIndex(index)}
              onDoubleClick={() => cursor.open(index)}
            >
              {columns.map((column) => (
                <div key={column.key} role="gridcell" className={css.cell} data-align={column.align} data-cut={column.cut !== undefined}
                  data-fault={column.fault?.(row)} title={column.cut?.(row)}>
                  {column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
