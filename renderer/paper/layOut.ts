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

/** The static page: our style, our sections, nothing else. */
function seal(title: string, pages: readonly HTMLElement[]): string {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = 'zh-CN';
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const style = page.createElement('style');
  style.textContent = PAPER_STYLE;
  page.head.prepend(charset);
  page.head.append(style);
  page.body.append(...pages);
  return `<!doctype html>\n${page.documentElement.outerHTML}`;
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
