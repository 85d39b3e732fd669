import { drawParts, drawRuns } from './drawRuns';
import { drawPicture, drawSigning } from './drawSigning';
import { element } from './element';
import type { PageBlock } from './pageDocument';

function drawTable(block: Extract<PageBlock, { kind: 'table' }>): HTMLElement {
  const head = element('thead', '', element('tr', '', ...block.head.map((word) => element('th', '', word))));
  const rows = block.rows.map((row) =>
    element('tr', '', ...row.map((runs) => element('td', '', ...drawRuns(runs.filter((run) => run.kind !== 'blank'))))),
  );
  const caption = element('div', 'caption', ...drawRuns(block.caption));
  return element('div', 'table', caption, element('table', '', head, element('tbody', '', ...rows)));
}

/** The value as a paragraph, or empty lines when there is none. */
function drawWriting(block: Extract<PageBlock, { kind: 'writing' }>): HTMLElement {
  if (block.runs.some((run) => run.kind === 'value')) return element('div', 'paragraph', ...drawRuns(block.runs));
  const lines = Array.from({ length: block.lines }, () => element('div', 'writing-line'));
  return element('div', 'writing', ...lines);
}

function drawGroups(groups: readonly string[]): HTMLElement {
  return element(
    'div',
    'groups',
    ...groups.map((group, index) =>
      element('div', 'group', element('span', 'group-number', String(index + 1)), element('span', '', group)),
    ),
  );
}

/** One block of the paper, as an element that is a whole number of lines high. */
export function drawBlock(block: PageBlock): HTMLElement {
  switch (block.kind) {
    case 'entry':
      return element('div', 'entry', ...drawParts(block.runs));
    case 'paragraph': {
      const lead = block.lead === undefined ? [] : [element('span', 'lead', block.lead)];
      return element('div', 'paragraph', ...lead, ...drawRuns(block.runs));
    }
    case 'writing':
      return drawWriting(block);
    case 'signing':
      return drawSigning(block);
    case 'table':
      return drawTable(block);
    case 'groups':
      return drawGroups(block.groups);
    case 'picture':
      return element('div', 'picture', drawPicture(block.image, ''));
    default:
      return element('div', block.kind, ...drawRuns(block.runs));
  }
}
