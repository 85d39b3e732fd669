import type { VoidStamp } from '#shared/papers/paperDocument.schema';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);

/** The word across every page of a sealed paper. What was sealed stays as it is: this is another page for the eye. */
export function stampVoid(html: string, stamp: VoidStamp): string {
  const marks = `<div class="void-word">${escaped(stamp.word)}</div><div class="void-note">${escaped(stamp.note)}</div>`;
  return html.replaceAll('</section>', `${marks}</section>`);
}
