import { drawRuns } from './drawRuns';
import { element } from './element';
import type { PageBlock, PagePicture } from './pageDocument';

type SigningBlock = Extract<PageBlock, { kind: 'signing' }>;

export function drawPicture(picture: PagePicture, classes: string): HTMLImageElement {
  const image = element('img', classes);
  image.alt = '';
  image.src = `data:${picture.mime};base64,${picture.base64}`;
  return image;
}

const signatureOf = (picture: PagePicture | null) => (picture === null ? [] : [drawPicture(picture, 'signature')]);

function drawSide(side: SigningBlock['left']): HTMLElement {
  return element(
    'div',
    'side',
    element('div', 'place', ...drawRuns(side.head.label)),
    element('div', 'room', ...signatureOf(side.head.signature)),
    element('div', 'place', ...drawRuns(side.foot.label), ...signatureOf(side.foot.signature)),
    element('div', 'day', side.day),
  );
}

/** Both parties side by side, never torn apart. */
export function drawSigning(block: SigningBlock): HTMLElement {
  return element('div', 'signing', drawSide(block.left), drawSide(block.right));
}
