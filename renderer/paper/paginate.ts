import { splitAtLine } from './splitAtLine';

/** 版心: 225 mm are 22 lines of 3号 letters. */
export const LINES_PER_PAGE = 22;

/** A drawn block and what may be done to it at the foot of a page. */
export interface FlowItem {
  readonly element: HTMLElement;
  readonly splittable: boolean;
  /** A heading without its text, or a text without its signatures, may not end a page. */
  readonly keepWithNext: boolean;
}

/** Whole lines that an element takes; a twentieth of a line is rounding, not text. */
const linesOf = (element: HTMLElement, linePx: number) =>
  Math.ceil(element.getBoundingClientRect().height / linePx - 0.05);

/** From `start` to the first item that need not be followed by anything. */
function chainFrom(items: readonly FlowItem[], start: number): FlowItem[] {
  const end = items.findIndex((item, index) => index >= start && !item.keepWithNext);
  return items.slice(start, end === -1 ? items.length : end + 1);
}

/**
 * Fills pages to the last line and returns them. `newPage` gives the empty text area of the next page, which must
 * be in the document, because the letters are measured where they will stand.
 */
export function paginate(flow: readonly FlowItem[], newPage: () => HTMLElement): HTMLElement[] {
  let area = newPage();
  const pages = [area];
  const linePx = area.getBoundingClientRect().height / LINES_PER_PAGE;
  let used = 0;
  const turn = () => {
    area = newPage();
    pages.push(area);
    used = 0;
  };

  let items = [...flow];
  while (items.length > 0) {
    const chain = chainFrom(items, 0);
    const last = chain.at(-1);
    if (last === undefined) break;
    area.append(...chain.map((item) => item.element));
    const heights = chain.map((item) => linesOf(item.element, linePx));
    const total = heights.reduce((sum, lines) => sum + lines, 0);
    const left = LINES_PER_PAGE - used;
    if (total <= left) {
      used += total;
      items = items.slice(chain.length);
      continue;
    }
    const before = total - (heights.at(-1) ?? 0);
    if (last.splittable && left - before >= 1) {
      const rest = splitAtLine(last.element, left - before, linePx);
      items = items.slice(chain.length);
      if (rest !== undefined) items.unshift({ ...last, element: rest });
      turn();
      continue;
    }
    if (used === 0) {
      // Longer than a page and nothing to cut: it stays whole, and what follows begins a new page.
      items = items.slice(chain.length);
      if (items.length > 0) turn();
      continue;
    }
    chain.forEach((item) => item.element.remove());
    turn();
  }
  return pages;
}
