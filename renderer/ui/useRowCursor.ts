import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { isComposing } from '../lib/imeSafe';
import { placeOf, rememberPlace } from './rowMemory';
import type { TableProps } from './table';

const CONTROLS = 'button, a[href], input, select, [tabindex]';
/** Everything inside the row or the head that can take the focus: masked numbers, links, small buttons. */
const controlsIn = (element: Element | null | undefined): HTMLElement[] =>
  element ? [...element.querySelectorAll<HTMLElement>(CONTROLS)] : [];

interface Options<Row> {
  readonly table: TableProps<Row>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Rows that fit: PageUp and PageDown move by this. */
  readonly pageRows: () => number;
  readonly show: (index: number) => void;
}

export interface RowCursor {
  readonly index: number;
  readonly setIndex: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onScroll: () => void;
  readonly open: (index: number) => void;
  readonly rememberedTop: number;
}

/**
 * The table is one Tab stop: arrows, Home, End and page keys move inside, Enter opens, Space selects,
 * arrow right enters the controls of the row, Esc comes back to the row.
 */
export function useRowCursor<Row>({ table, scroller, pageRows, show }: Options<Row>): RowCursor {
  const { rows, rowKey, onOpen, memoryKey, selected, onSelect } = table;
  const [remembered] = useState(() => placeOf(memoryKey));
  const [cursor, setCursor] = useState({ index: 0, key: remembered.key });
  const rangeFrom = useRef(0);
  const index = indexOfCursor(rows, rowKey, cursor);

  const setIndex = (to: number) => {
    const row = rows[to];
    if (row === undefined) return;
    setCursor({ index: to, key: rowKey(row) });
    rememberPlace(memoryKey, { key: rowKey(row) });
  };
  const open = (at: number) => {
    const row = rows[at];
    if (row === undefined || !onOpen) return;
    setIndex(at);
    rememberPlace(memoryKey, { opened: true });
    onOpen(row);
  };
  const move = (to: number) => {
    const bounded = Math.max(0, Math.min(rows.length - 1, to));
    setIndex(bounded);
    show(bounded);
    scroller.current?.focus({ preventScroll: true });
  };
  const select = (range: boolean) => {
    if (!onSelect || rows.length === 0) return;
    const next = new Set(selected);
    const [from, to] = range ? [Math.min(rangeFrom.current, index), Math.max(rangeFrom.current, index)] : [index, index];
    for (const row of rows.slice(from, to + 1)) {
      const key = rowKey(row);
      if (!range && next.has(key)) next.delete(key);
      else next.add(key);
    }
    rangeFrom.current = index;
    onSelect(next);
  };
  /** Focus among the controls of one row or of the head. */
  const walk = (group: Element | null | undefined, step: 1 | -1): boolean => {
    const controls = controlsIn(group);
    const here = controls.indexOf(document.activeElement as HTMLElement);
    const next = controls[here + step];
    if (here + step < 0) scroller.current?.focus({ preventScroll: true });
    next?.focus();
    return next !== undefined || here + step < 0;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const inside = event.target !== event.currentTarget;
    const group = inside ? (event.target as Element).closest('[role="row"], tr') : event.currentTarget.querySelector('[data-cursor]');
    const inHead = inside && group?.querySelector('[role="columnheader"], th') != null;
    const keys: Record<string, () => unknown> = {
      ArrowDown: () => move(inHead ? index : index + 1),
      ArrowUp: () => (index === 0 && !inside ? walk(event.currentTarget.querySelector('[role="row"], tr'), 1) : move(index - 1)),
      PageDown: () => move(index + pageRows()),
      PageUp: () => move(index - pageRows()),
      Home: () => move(0),
      End: () => move(rows.length - 1),
      ArrowRight: () => walk(group, 1),
      ArrowLeft: () => inside && walk(group, -1),
    };
    if (inside) keys['Escape'] = () => scroller.current?.focus({ preventScroll: true });
    else {
      keys['Enter'] = () => open(index);
      keys[' '] = () => select(event.shiftKey);
    }
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    if (event.key === 'Escape') event.stopPropagation();
    act();
  };

  // Controls inside are reached by arrow right, not by Tab: forty rows must not be forty Tab stops.
  useLayoutEffect(() => {
    if (!onOpen) return;
    for (const control of controlsIn(scroller.current)) control.tabIndex = -1;
  });
  useEffect(() => {
    if (!remembered.opened) return;
    rememberPlace(memoryKey, { opened: false });
    scroller.current?.focus({ preventScroll: true });
  }, [remembered, memoryKey, scroller]);
  const onScroll = () => rememberPlace(memoryKey, { scrollTop: scroller.current?.scrollTop ?? 0 });

  return { index, setIndex, onKeyDown, onScroll, open, rememberedTop: remembered.scrollTop };
}

function indexOfCursor<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  cursor: { readonly index: number; readonly key: string },
): number {
  const row = rows[cursor.index];
  if (row !== undefined && rowKey(row) === cursor.key) return cursor.index;
  return Math.max(0, rows.findIndex((candidate) => rowKey(candidate) === cursor.key));
}
