import type { BrowserWindow } from 'electron';
import type { PaperDocument, VoidStamp } from '#shared/papers/paperDocument.schema';
import { fontSha256 } from './fontFiles';
import { withSealedAddress } from './paperSession';
import { withLayoutWindow, withPaperWindow } from './paperWindow';
import { pdfFonts } from './pdfFonts';
import { stampVoid } from './stampVoid';

export interface PaperFont {
  readonly name: string;
  /** Empty for a font of the PC itself. */
  readonly sha256: string;
}

export interface RenderedPaper {
  /** The page itself: static, no script. This is what is sealed and, without CUPS, what prints. */
  readonly html: string;
  /** The same page as PDF. */
  readonly pdf: Uint8Array;
  /** All copies together. */
  readonly pages: number;
  readonly pagesPerCopy: number;
  /** What was really used, read from the PDF. */
  readonly fonts: readonly PaperFont[];
  /** Letters that no font here can draw; the office must be told before it issues. */
  readonly missingLetters: readonly string[];
}

interface LaidOut {
  readonly html: string;
  readonly pages: number;
  readonly pagesPerCopy: number;
  readonly missingLetters: readonly string[];
}

/** Pictures as base64: bytes do not survive the way into the page. */
const asPageJson = (document: PaperDocument): string =>
  JSON.stringify(document, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array
      ? { ...value, bytes: undefined, base64: Buffer.from(value.bytes).toString('base64') }
      : value,
  );

/** Shows a sealed page and waits until its letters are the ones it asks for. */
export async function showSealed(window: BrowserWindow, address: string): Promise<void> {
  await window.loadURL(address);
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => undefined)');
}

/** A4 as the page says, no header or footer of Chromium's, from memory to memory. */
export async function pdfOf(window: BrowserWindow): Promise<Uint8Array> {
  const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  return new Uint8Array(pdf);
}

export const paperFontsOf = (pdf: Uint8Array): PaperFont[] =>
  pdfFonts(pdf).map(({ name }) => ({ name, sha256: fontSha256(name) }));

/**
 * Lays a paper out, makes it static, and prints that static page to PDF: one hidden window, closed before this
 * returns. Script runs for the layout only; the page that is printed may not run any.
 */
export async function renderPaper(document: PaperDocument): Promise<RenderedPaper> {
  return withLayoutWindow(async (window) => {
    const laidOut = (await window.webContents.executeJavaScript(`layOutPaper(${asPageJson(document)})`)) as LaidOut;
    const html = document.voided === null ? laidOut.html : stampVoid(laidOut.html, document.voided);
    const pdf = await withSealedAddress(html, async (address) => {
      await showSealed(window, address);
      return pdfOf(window);
    });
    return { ...laidOut, html, pdf, fonts: paperFontsOf(pdf) };
  });
}

/** A sealed page as PDF again, stamped 作废 if asked: for looking at, never to replace what was filed. */
export async function renderSealed(html: string, stamp?: VoidStamp): Promise<Uint8Array> {
  const page = stamp === undefined ? html : stampVoid(html, stamp);
  return withPaperWindow((window) =>
    withSealedAddress(page, async (address) => {
      await showSealed(window, address);
      return pdfOf(window);
    }),
  );
}
