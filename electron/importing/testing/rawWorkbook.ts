import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface RawSheet {
  readonly name: string;
  /** Inside of `<sheetData>`. */
  readonly data: string;
}

export interface RawBook {
  readonly sheets?: readonly RawSheet[];
  readonly date1904?: boolean;
  /** Further or other parts of the zip. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Stands before `<worksheet>`. */
  readonly doctype?: string;
}

/** A workbook written by hand, for everything that no program would write. */
export function rawWorkbook({ sheets = [{ name: '名册', data: '' }], date1904 = false, parts = {}, doctype = '' }: RawBook): Uint8Array {
  const book: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ data }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${HEAD}${doctype}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  };
  return zipSync(asBytes(book));
}

const asBytes = (parts: Readonly<Record<string, string | Uint8Array>>): Zippable =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]));

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** `A1` and an inline text. */
export const textXml = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;

/** Rows of texts, from A1 on. */
export const rowsXml = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((texts, row) => `<row r="${row + 1}">${texts.map((text, column) => textXml(String.fromCharCode(65 + column) + String(row + 1), text)).join('')}</row>`)
    .join('');
