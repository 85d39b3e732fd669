import type { PaperCopy } from '#shared/papers/paperDocument.schema';
import { pageFoot } from '#shared/papers/paperFoot.rules';
import { drawBlock } from './drawBlock';
import { drawFoot } from './drawFoot';
import { element } from './element';
import { missingLetters } from './missingLetters';
import type { LaidOut, PageBlock, PageDocument } from './pageDocument';
import { type FlowItem, paginate } from './paginate';
import { PAPER_STYLE } from './paperStyle';

function flowOf(blocks: readonly PageBlock[]): FlowItem[] {
  return blocks.map((block, index) => ({
    element: drawBlock(block),
    splittable: block.kind === 'paragraph' || (block.kind === 'writing' && block.runs.some((r) => r.kind === 'value')),
    keepWithNext:
      block.kind === 'heading' || block.kind === 'title' || (block.kind !== 'signing' && blocks[index + 1]?.kind === 'signing'),
  }));
}

/** A pair too long for one line may break inside after all. */
function letWideEntriesBreak(blocks: readonly HTMLElement[], widthPx: number): void {
  for (const part of blocks.flatMap((block) => [...block.querySelectorAll<HTMLElement>('.part')])) {
    if (part.getBoundingClientRect().width > widthPx) part.classList.add('wide');
  }
}

function drawCopy(areas: readonly HTMLElement[], document: PageDocument, copy: PaperCopy): HTMLElement[] {
  return areas.map((area, index) => {
    const foot = pageFoot(document.foot, copy, index + 1, areas.length);
    return element('section', 'page', area.cloneNode(true), ...drawFoot(foot));
  });
}

/** The static page: our style, our sections, nothing else. Written by the elements' own serialiser, which escapes. */
function seal(title: string, pages: readonly HTMLElement[]): string {
  const head = `<meta charset="utf-8">${element('title', '', title).outerHTML}<style>${PAPER_STYLE}</style>`;
  const body = pages.map((page) => page.outerHTML).join('\n');
  return `<!doctype html>\n<html lang="zh-CN"><head>${head}</head>\n<body>\n${body}\n</body></html>\n`;
}

/** Lays one paper out on A4 pages and gives it back as a page that needs no script. */
export async function layOut(paper: PageDocument): Promise<LaidOut> {
  const flow = flowOf(paper.blocks);

  const proof = element('section', 'page', element('div', 'text', ...flow.map((item) => item.element)));
  document.body.replaceChildren(proof);
  // Letters are measured only when the fonts that will print them are there.
  await document.fonts.ready;
  const missing = await missingLetters(proof.textContent ?? '');
  letWideEntriesBreak(flow.map((item) => item.element), proof.querySelector('.text')?.clientWidth ?? 0);
  proof.remove();

  const areas = paginate(flow, () => {
    const area = element('div', 'text');
    document.body.append(element('section', 'page', area));
    return area;
  });
  const pages = paper.copies.flatMap((copy) => drawCopy(areas, paper, copy));
  return { html: seal(paper.jobTitle, pages), pages: pages.length, pagesPerCopy: areas.length, missingLetters: missing };
}
