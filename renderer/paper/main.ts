import { layOut } from './layOut';
import { PAPER_STYLE } from './paperStyle';

declare global {
  /** What main may call in this page; nothing in the page can call main. */
  var layOutPaper: typeof layOut;
  /** Reads the shipped fonts ahead: most of the time of a first page is theirs. */
  var readFonts: () => Promise<void>;
}

const FACES = ['Paper Song', 'Paper Title', 'Paper Hei'];

// Once for the life of the page: a new sheet would read every font again.
const sheet = new CSSStyleSheet();
sheet.replaceSync(PAPER_STYLE);
document.adoptedStyleSheets = [sheet];

globalThis.layOutPaper = layOut;
globalThis.readFonts = async () => {
  await Promise.all(FACES.map((face) => document.fonts.load(`16px '${face}'`)));
};
