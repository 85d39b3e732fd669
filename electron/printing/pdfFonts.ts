/** A font that the PDF holds. `type3` has no name and its text cannot be read back (decision 25). */
export interface PdfFont {
  readonly name: string;
  readonly type3: boolean;
}

/** Chromium writes font dictionaries uncompressed; a subset's name begins with six capitals and a plus. */
const BASE_FONT = /\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g;
const TYPE3 = /\/Subtype\s*\/Type3\b/;

/** The fonts that were really used, read from the finished PDF: each name once, in alphabetical order. */
export function pdfFonts(pdf: Uint8Array): PdfFont[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const names = new Set([...text.matchAll(BASE_FONT)].map((found) => found[1] ?? ''));
  const fonts = [...names].sort().map((name) => ({ name, type3: false }));
  return TYPE3.test(text) ? [...fonts, { name: 'Type3', type3: true }] : fonts;
}
