import faces from './faces.css?raw';
import base from './paper.css?raw';

const SHORTEST_BLANK = 8;
const WHOLE_LINE = 28;

/** One class a length: the page may not carry `style` attributes (content policy). */
const blanks = Array.from({ length: WHOLE_LINE - SHORTEST_BLANK + 1 }, (_, index) => index + SHORTEST_BLANK)
  .map((characters) => `.w${characters} { width: calc(var(--cell) * ${characters}); }`)
  .join('\n');

/** Everything the sealed page needs to look as it did; it goes into the page itself. */
export const PAPER_STYLE = `${faces}\n${base}\n${blanks}\n`;

/** The class of a blank line of so many letters; longer ones fill the line. */
export const blankClass = (characters: number): string =>
  `w${Math.min(WHOLE_LINE, Math.max(SHORTEST_BLANK, Math.ceil(characters)))}`;
