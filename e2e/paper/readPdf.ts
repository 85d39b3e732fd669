import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM_PER_POINT = 25.4 / 72;

/** One piece of text where it stands: `x` from the left edge, `y` (baseline) from the top edge. */
export interface PlacedText {
  readonly text: string;
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly sizePt: number;
  readonly font: string;
}

export interface ReadPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly items: readonly PlacedText[];
  /** Lines of text from top to bottom, pieces on one baseline joined. */
  readonly lines: readonly ReadLine[];
}

export interface ReadLine {
  readonly yMm: number;
  readonly xMm: number;
  readonly text: string;
}

export interface ReadPdf {
  readonly title: string;
  readonly pages: readonly ReadPage[];
  readonly text: string;
  readonly fonts: readonly { readonly name: string; readonly type3: boolean }[];
}

/** What pdf.js keeps of a font; its own types leave this open. */
interface LoadedFont {
  readonly name?: string;
  readonly isType3Font?: boolean;
}

const isLoadedFont = (value: unknown): value is LoadedFont => typeof value === 'object' && value !== null;

async function fontsOf(page: PDFPageProxy): Promise<Map<string, LoadedFont>> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const fonts = new Map<string, LoadedFont>();
  fnArray.forEach((operator, index) => {
    if (operator !== OPS.setFont) return;
    const id = String((argsArray[index] as unknown[])[0]);
    const font: unknown = page.commonObjs.get(id);
    if (isLoadedFont(font)) fonts.set(id, font);
  });
  return fonts;
}

const plainName = (font: LoadedFont | undefined) => (font?.name ?? '').replace(/^[A-Z]{6}\+/, '');

function linesOf(items: readonly PlacedText[]): ReadLine[] {
  const lines: { yMm: number; items: PlacedText[] }[] = [];
  for (const item of items) {
    const line = lines.find((known) => Math.abs(known.yMm - item.yMm) < 1);
    if (line) line.items.push(item);
    else lines.push({ yMm: item.yMm, items: [item] });
  }
  return lines
    .sort((a, b) => a.yMm - b.yMm)
    .map(({ yMm, items: onLine }) => {
      const sorted = [...onLine].sort((a, b) => a.xMm - b.xMm);
      return { yMm, xMm: sorted[0]?.xMm ?? 0, text: sorted.map((item) => item.text).join('') };
    });
}

/** Reads a PDF as a stranger's program would: text, places, fonts. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, fontExtraProperties: true });
  const pdf = await loading.promise;
  const info = (await pdf.getMetadata()).info as { Title?: string };
  const fonts = new Map<string, boolean>();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const loaded = await fontsOf(page);
    for (const font of loaded.values()) fonts.set(plainName(font), font.isType3Font === true);
    const content = await page.getTextContent({ disableNormalization: true });
    const items = content.items.flatMap((item): PlacedText[] => {
      if (!('str' in item) || item.str === '') return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
      return [{
        text: item.str,
        xMm: x * MM_PER_POINT,
        yMm: (height - y) * MM_PER_POINT,
        widthMm: item.width * MM_PER_POINT,
        sizePt: Math.hypot(a, b),
        font: plainName(loaded.get(item.fontName)),
      }];
    });
    pages.push({ widthMm: width * MM_PER_POINT, heightMm: height * MM_PER_POINT, items, lines: linesOf(items) });
  }
  await loading.destroy();
  return {
    title: info.Title ?? '',
    pages,
    text: pages.flatMap((page) => page.lines.map((line) => line.text)).join(''),
    fonts: [...fonts].map(([name, type3]) => ({ name, type3 })),
  };
}
