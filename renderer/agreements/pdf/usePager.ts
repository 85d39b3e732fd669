import { useState, type RefObject } from 'react';

export interface Pager {
  /** The first page in sight, from 1. */
  readonly page: number;
  readonly goTo: (page: number) => void;
  /** Hand this to the scrolling element. */
  readonly onScroll: () => void;
}

const sheetsIn = (desk: HTMLElement): HTMLElement[] => [...desk.querySelectorAll<HTMLElement>('[data-page]')];
const numberOf = (sheet: HTMLElement | undefined): number => Number(sheet?.dataset['page'] ?? 1);

/** The page that the eye is on: the last one that begins above the upper third of the desk. */
function pageInSight(desk: HTMLElement): number {
  const sheets = sheetsIn(desk);
  const atEnd = desk.scrollTop > 0 && desk.scrollTop + desk.clientHeight >= desk.scrollHeight - 2;
  const eye = atEnd ? Infinity : desk.scrollTop + desk.clientHeight / 3;
  const above = sheets.filter((sheet) => sheet.offsetTop <= eye);
  const row = above.at(-1)?.offsetTop;
  // Two sheets may lie side by side: the left one counts.
  return numberOf(above.find((sheet) => sheet.offsetTop === row));
}

/** Which page is in sight, and the way to another. */
export function usePager(desk: RefObject<HTMLElement | null>): Pager {
  const [page, setPage] = useState(1);
  const look = () => {
    if (desk.current) setPage(pageInSight(desk.current));
  };
  const goTo = (wanted: number) => {
    const sheet = desk.current && sheetsIn(desk.current).find((one) => numberOf(one) === wanted);
    if (sheet) desk.current?.scrollTo({ top: sheet.offsetTop - 16 });
  };
  return { page, goTo, onScroll: look };
}
