const SIZE_PX = 32;
const FACES = `${SIZE_PX}px 'Paper Song', 'Paper Rare'`;

/** A noncharacter: no font draws it, so it shows the box that stands for a missing letter. */
const NO_LETTER = '\u{10FFFE}';

/** Drawn by every one of our fonts (a test of the fonts proves it), so not worth a look. */
const ORDINARY = /[\u0020-\u007e\u2014\u201c\u201d\u2026\u3000-\u3020\u4e00-\u9fa5\uff01-\uff5e]/u;

function pictureOf(letter: string, context: OffscreenCanvasRenderingContext2D): string {
  context.clearRect(0, 0, SIZE_PX * 2, SIZE_PX * 2);
  context.fillText(letter, SIZE_PX / 2, SIZE_PX * 1.5);
  return context.getImageData(0, 0, SIZE_PX * 2, SIZE_PX * 2).data.join(',');
}

/** Letters of the text that no font on this PC can draw: a name would print as a box. */
export async function missingLetters(text: string): Promise<string[]> {
  const rare = [...new Set(text)].filter((letter) => !ORDINARY.test(letter) && letter.trim() !== '');
  const context = new OffscreenCanvas(SIZE_PX * 2, SIZE_PX * 2).getContext('2d', { willReadFrequently: true });
  if (rare.length === 0 || context === null) return [];
  await document.fonts.load(FACES, rare.join(''));
  context.font = FACES;
  const box = pictureOf(NO_LETTER, context);
  return rare.filter((letter) => pictureOf(letter, context) === box);
}
