import { paperText } from '../text/papers';
import type { PaperCopy, PaperFoot } from './paperDocument.schema';

/** Two lines of small print, left and right, and the number that GB/T 9704 puts at the outer edge. */
export interface PageFoot {
  readonly pageNumber: string;
  readonly side: 'odd' | 'even';
  readonly lines: readonly { readonly left: string; readonly right: string }[];
}

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join('　');

/** The foot of page `page` of `pages` of one copy. Pages are counted within the copy: each copy stands alone. */
export function pageFoot(foot: PaperFoot, copy: PaperCopy, page: number, pages: number): PageFoot {
  const ofCopy = copy.holder === '' ? '' : paperText.copy(copy.index, copy.of, copy.holder);
  return {
    pageNumber: paperText.pageNumber(page),
    side: page % 2 === 1 ? 'odd' : 'even',
    lines: [
      { left: foot.secrecy, right: joined([ofCopy, paperText.page(page, pages)]) },
      { left: joined([foot.identity, foot.template]), right: joined([foot.issued, foot.mark]) },
    ],
  };
}
