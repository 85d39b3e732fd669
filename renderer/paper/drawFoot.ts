import type { PageFoot } from '#shared/papers/paperFoot.rules';
import { element } from './element';

/** Page number at the outer edge, small print under the text. */
export function drawFoot(foot: PageFoot): HTMLElement[] {
  const lines = foot.lines.map((line) =>
    element('div', 'foot-line', element('span', '', line.left), element('span', '', line.right)),
  );
  return [element('div', `page-number ${foot.side}`, foot.pageNumber), element('div', 'foot', ...lines)];
}
