import type { PdfPage } from './openPdf';
import type { PaperText } from './findOnPaper';

/** Letters rise this much of their size above the line they stand on. */
const RISE = 0.88;

/** What is written on the pages and where, read back from the PDF itself. */
export async function paperTexts(pages: readonly PdfPage[]): Promise<PaperText[]> {
  const read = await Promise.all(
    pages.map(async (page, index) => {
      const { width: pageWidth, height: pageHeight } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      return items.flatMap((item): PaperText[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , size = 0, left = 0, base = 0] = item.transform as number[];
        return [
          {
            page: index + 1,
            text: item.str,
            left: left / pageWidth,
            top: (pageHeight - base - size * RISE) / pageHeight,
            width: item.width / pageWidth,
            height: (size * 1.12) / pageHeight,
          },
        ];
      });
    }),
  );
  return read.flat();
}
