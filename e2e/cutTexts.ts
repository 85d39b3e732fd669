/**
 * Runs in the page. Words of which a part cannot be seen and nothing says so: no `…` and no title; figures even with a `…`;
 * what hangs out of the window; lines that are cut through; a page that would have to scroll.
 */
export function cutTexts(): string[] {
  const SLACK_PX = 1.5;
  const faults: string[] = [];
  const of = (element: Element): string => {
    const place = element.closest('[class]')?.getAttribute('class')?.split(' ')[0] ?? '';
    return `${element.tagName.toLowerCase()}.${place}`;
  };
  const tell = (what: string, element: Element, text: string): void => {
    const line = `${what}: "${text.trim().slice(0, 40)}" in ${of(element)}`;
    if (!faults.includes(line)) faults.push(line);
  };

  for (const element of [document.documentElement, document.body, document.getElementById('root')]) {
    if (!element) continue;
    if (element.scrollWidth > innerWidth || element.scrollHeight > innerHeight) {
      faults.push(`the page does not fit: ${element.tagName} ${element.scrollWidth}x${element.scrollHeight}`);
    }
  }

  const isUnseen = (element: Element): boolean =>
    !element.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
      contentVisibilityAuto: true,
    }) || element.closest('.hidden-text, svg, script, style, [aria-hidden="true"]') !== null;
  const isNumber = (text: string): boolean => /^[\d\s.,:%/〔〕*-]+$/.test(text.trim());

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const element = node.parentElement;
    if (!element || text.trim() === '' || isUnseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    let rects = [...range.getClientRects()]
      .filter((rect) => rect.width > 0)
      .map((rect) => ({ left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom }));
    const titled = element.closest('[title]') !== null;
    let scrolls = false;
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      // Meant for the ear alone.
      if (box.clientWidth <= 1 || style.clipPath !== 'none') break;
      const frame = box.getBoundingClientRect();
      const left = frame.left + box.clientLeft;
      const right = left + box.clientWidth;
      const top = frame.top + box.clientTop;
      const bottom = top + box.clientHeight;
      if (style.overflowY === 'auto' || style.overflowY === 'scroll') scrolls = true;
      const cut = rects.some((rect) => rect.right > right + SLACK_PX || rect.left < left - SLACK_PX);
      if (cut && (style.overflowX === 'auto' || style.overflowX === 'scroll'))
        tell('scrolls sideways', box, text);
      else if (cut && isNumber(text)) tell('a figure is cut', element, text);
      else if (cut && style.textOverflow !== 'ellipsis' && !titled) tell('cut', element, text);
      const through = rects.some((rect) => rect.top < bottom - 4 && rect.bottom > bottom + 4);
      if (through && !scrolls && !titled && style.textOverflow !== 'ellipsis')
        tell('cut through', element, text);
      if (scrolls) break;
      // What is seen of it: the next frame and the window cut no more than that.
      rects = rects.map((rect) => ({
        ...rect,
        left: Math.max(rect.left, left),
        right: Math.min(rect.right, right),
      }));
    }
    if (
      !scrolls &&
      rects.some((rect) => rect.right > innerWidth + SLACK_PX || rect.bottom > innerHeight + SLACK_PX)
    ) {
      if (element.closest('[data-floating-ui-portal]') === null) tell('outside the window', element, text);
    }
  }

  const pen = document.createElement('canvas').getContext('2d');
  for (const field of document.querySelectorAll<HTMLInputElement>(
    'input:not([type="checkbox"], [type="radio"], [type="file"], [type="hidden"])',
  )) {
    if (isUnseen(field) || field.title !== '') continue;
    const style = getComputedStyle(field);
    const text = field.value === '' ? field.placeholder : field.value;
    if (!pen || text === '' || field.type === 'password') continue;
    pen.font = style.font;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (pen.measureText(text).width > room + SLACK_PX && style.textOverflow !== 'ellipsis')
      tell('a field is too narrow', field, text);
  }
  return faults;
}
