import type { PaperRun } from '#shared/papers/paperDocument.schema';
import { element } from './element';
import { blankClass } from './paperStyle';

function drawRun(run: PaperRun): Node {
  switch (run.kind) {
    case 'text':
      return document.createTextNode(run.text);
    case 'value':
      return element('span', 'fill', run.text);
    case 'blank':
      return element('span', `blank ${blankClass(run.characters)}`);
    case 'tick':
      return element('span', run.ticked ? 'tick on' : 'tick');
  }
}

export const drawRuns = (runs: readonly PaperRun[]): Node[] => runs.map(drawRun);

/** Where an entry may break: label and value stay together, the next pair moves down as a whole. */
const PART_END = '\u3000';

/** An entry's runs, cut at every ideographic space of its text. */
export function drawParts(runs: readonly PaperRun[]): Node[] {
  const parts: HTMLElement[] = [];
  let part = element('span', 'part');
  parts.push(part);
  for (const run of runs) {
    if (run.kind !== 'text') {
      part.append(drawRun(run));
      continue;
    }
    run.text.split(PART_END).forEach((piece, index) => {
      if (index > 0) {
        part = element('span', 'part');
        parts.push(part);
      }
      if (piece !== '') part.append(piece);
    });
  }
  return parts.flatMap((made, index): Node[] => (index === 0 ? [made] : [document.createTextNode(PART_END), made]));
}
