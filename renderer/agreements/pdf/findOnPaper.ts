/** A piece of text on a page, in parts of the page's width and height. */
export interface PaperText {
  /** From 1. */
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A value, and the words before and after it. */
export interface Wanted {
  readonly before: string;
  readonly value: string;
  readonly after: string;
}

export type Frame = Omit<PaperText, 'text'>;

/**
 * How wide a letter is beside a Han character. Near enough for a frame: the page's own fonts are not asked.
 */
function breadth(letter: string): number {
  if (letter.trim() === '') return 0.26;
  return letter.charCodeAt(0) < 0x2e80 ? 0.5 : 1;
}

const breadthOf = (letters: readonly string[]): number =>
  letters.reduce((sum, letter) => sum + breadth(letter), 0);

/** Part of a piece, from one letter to another. */
function cut({ text, page, left, top, width, height }: PaperText, from: number, to: number): Frame {
  const letters = [...text];
  const unit = width / Math.max(breadthOf(letters), 0.01);
  return {
    page,
    top,
    height,
    left: left + unit * breadthOf(letters.slice(0, from)),
    width: unit * breadthOf(letters.slice(from, to)),
  };
}

const bare = (text: string): string[] => [...text].filter((letter) => letter.trim() !== '');

/**
 * Where a value stands on the paper: one frame for each line it runs over, none when it is not there. Spaces do
 * not count, because the page parts letters as it likes.
 */
export function findOnPaper(pieces: readonly PaperText[], { before, value, after }: Wanted): Frame[] {
  const places = pieces.flatMap((piece, index) =>
    [...piece.text].flatMap((letter, at) => (letter.trim() === '' ? [] : [{ letter, index, at }])),
  );
  const sought = [bare(before), bare(value), bare(after)] as const;
  const all = sought.flat();
  const start = places.findIndex((_place, from) =>
    all.every((letter, step) => places[from + step]?.letter === letter),
  );
  if (start < 0 || sought[1].length === 0) return [];
  const mine = places.slice(start + sought[0].length, start + sought[0].length + sought[1].length);
  const lines = new Map<number, number[]>();
  for (const { index, at } of mine) lines.set(index, [...(lines.get(index) ?? []), at]);
  return [...lines].flatMap(([index, ats]) => {
    const piece = pieces[index];
    return piece ? [cut(piece, Math.min(...ats), Math.max(...ats) + 1)] : [];
  });
}
