/** A place in the text where a line may end: a letter, or a blank, which is as one letter. */
interface Place {
  readonly node: Node;
  readonly offset: number;
  readonly middle: number;
}

function middleOf(range: Range): number | undefined {
  const box = [...range.getClientRects()].find((rect) => rect.width > 0);
  return box === undefined ? undefined : box.top + box.height / 2;
}

function* placesIn(paragraph: HTMLElement): Generator<Place> {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const range = document.createRange();
    if (node instanceof HTMLElement) {
      if (node.childNodes.length > 0 || node.parentNode === null) continue;
      const box = node.getBoundingClientRect();
      const offset = [...node.parentNode.childNodes].indexOf(node);
      yield { node: node.parentNode, offset, middle: box.top + box.height / 2 };
      continue;
    }
    // By code points: 𠮷 is two units and must not be cut in half.
    let offset = 0;
    for (const letter of node.textContent ?? '') {
      range.setStart(node, offset);
      range.setEnd(node, offset + letter.length);
      const middle = middleOf(range);
      if (middle !== undefined) yield { node, offset, middle };
      offset += letter.length;
    }
  }
}

/** A value cut in two keeps one underline: no gap at the cut. */
function mendCut(kept: HTMLElement, rest: HTMLElement): void {
  const last = kept.lastChild;
  const first = rest.firstChild;
  if (!(last instanceof HTMLElement && first instanceof HTMLElement)) return;
  if (!last.classList.contains('fill') || !first.classList.contains('fill')) return;
  if (last.textContent === '') last.remove();
  else if (first.textContent === '') first.remove();
  else {
    last.classList.add('to');
    first.classList.add('from');
  }
}

/**
 * Keeps the first `lines` lines in the paragraph and returns the rest as a paragraph of its own, with the same
 * letters on the same lines; `undefined` when it has no more lines than that.
 */
export function splitAtLine(paragraph: HTMLElement, lines: number, linePx: number): HTMLElement | undefined {
  const top = paragraph.getBoundingClientRect().top;
  for (const place of placesIn(paragraph)) {
    if (Math.floor((place.middle - top) / linePx) < lines) continue;
    const range = document.createRange();
    range.setStart(place.node, place.offset);
    range.setEnd(paragraph, paragraph.childNodes.length);
    const rest = document.createElement('div');
    rest.className = paragraph.className;
    rest.classList.add('rest');
    rest.append(range.extractContents());
    paragraph.classList.add('broken');
    mendCut(paragraph, rest);
    return rest;
  }
  return undefined;
}
