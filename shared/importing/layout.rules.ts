import { toHalfWidth, withoutSpaces } from '../kernel/halfWidth';
import type { LocalDate } from '../kernel/localDate';
import { REPORTED_ON, REPORTING_UNIT } from '../text/registerWords';
import { cellText, textCell, type Sheet, type SheetRow } from './cell';
import { readDay } from './dates.rules';
import { FIELDS_IN_MANY_COLUMNS, FIELDS_THAT_NAME, type ImportField } from './fields';
import { fieldOfHeader } from './headers.rules';

export interface Column {
  /** Counted from 0. */
  readonly index: number;
  readonly header: string;
  /** `null`: kept with the row, means nothing to us. */
  readonly field: ImportField | null;
}

export interface Layout {
  /** `null`: no row looks like a header; the clerk shows which one it is. */
  readonly headerRowNo: number | null;
  /** The first row under the header (two rows where the header has two storeys). */
  readonly firstRowNo: number;
  readonly columns: readonly Column[];
  /** 填报日期 */
  readonly reportedOn: LocalDate | null;
  readonly reportingUnit: string;
  readonly title: string;
}

/** Titles are a few rows high; a header further down would be a second table. */
const LOOK_FOR_HEADER_IN = 40;
const LEAST_FIELDS = 2;

/** Finds the header by the words in it, and reads what stands above and below the table. */
export function findLayout(sheet: Sheet): Layout {
  let best: { readonly at: number; readonly storeys: 1 | 2; readonly known: number } | undefined;
  for (const [at, row] of sheet.rows.slice(0, LOOK_FOR_HEADER_IN).entries()) {
    const one = knownIn(columnsOf(headersOf(row)));
    const below = sheet.rows[at + 1];
    const two = below && looksLikeHeader(below) ? knownIn(columnsOf(headersOf(row, below))) : 0;
    if (one >= LEAST_FIELDS && one > (best?.known ?? 0)) best = { at, storeys: 1, known: one };
    if (one > 0 && two >= LEAST_FIELDS && two > Math.max(one, best?.known ?? 0)) best = { at, storeys: 2, known: two };
  }
  return best ? layoutAt(sheet, best.at, best.storeys) : layoutAt(sheet, undefined, 1);
}

/** The clerk says in which row the header stands. */
export function layoutWithHeaderIn(sheet: Sheet, headerRowNo: number): Layout {
  const at = sheet.rows.findIndex((row) => row.rowNo === headerRowNo);
  return layoutAt(sheet, at < 0 ? undefined : at, 1);
}

function layoutAt(sheet: Sheet, at: number | undefined, storeys: 1 | 2): Layout {
  const header = at === undefined ? undefined : sheet.rows[at];
  const around = at === undefined ? sheet.rows : [...sheet.rows.slice(0, at), ...sheet.rows.slice(-3)];
  const title = at === undefined || at === 0 ? '' : (textsOf(sheet.rows[0])[0] ?? '');
  const firstRowNo = header ? header.rowNo + storeys : 1;
  const below = storeys === 2 && at !== undefined ? sheet.rows[at + 1] : undefined;
  return {
    headerRowNo: header?.rowNo ?? null,
    firstRowNo,
    columns: columnsOf(header ? headersOf(header, below) : []),
    reportedOn: reportedOnIn(around),
    reportingUnit: REPORTING_UNIT.exec(around.flatMap(textsOf).map(toHalfWidth).join(' '))?.[1] ?? '',
    title,
  };
}

const textsOf = (row: SheetRow | undefined): string[] =>
  (row?.cells ?? []).map((cell) => cellText(cell)).filter((text) => text !== '');

/** The words over each column; a second storey (户籍地址 | 现住址 under 地址) is the more exact one. */
function headersOf(row: SheetRow, below?: SheetRow): string[] {
  const width = Math.max(row.cells.length, below?.cells.length ?? 0);
  return Array.from({ length: width }, (_, index) => {
    const upper = headerText(row, index);
    const lower = below ? headerText(below, index) : '';
    return lower !== '' && (upper === '' || fieldOfHeader(lower) !== undefined) ? lower : upper;
  });
}

const headerText = (row: SheetRow, index: number): string => toHalfWidth(cellText(row.cells[index])).replace(/\s+/gu, ' ');

/** No numbers and no dates: a row of data under the header is no second storey. */
const looksLikeHeader = (row: SheetRow): boolean =>
  row.cells.every((cell) => cell === null || (cell.type === 'text' && !/\d{4,}/.test(cell.text)));

/** The first column that names a field has it; phones and remarks may have several. */
function columnsOf(headers: readonly string[]): Column[] {
  const taken = new Set<ImportField>();
  return headers
    .map((header, index) => ({ header, index }))
    .filter(({ header }) => header !== '')
    .map(({ header, index }) => {
      const field = fieldOfHeader(header);
      if (field === undefined || (taken.has(field) && !FIELDS_IN_MANY_COLUMNS.has(field))) {
        return { index, header, field: null };
      }
      taken.add(field);
      return { index, header, field };
    });
}

/** How many fields a row of headers names; 0 when nobody could be named by it. */
function knownIn(columns: readonly Column[]): number {
  const fields = new Set(columns.map((column) => column.field).filter((field) => field !== null));
  return FIELDS_THAT_NAME.some((field) => fields.has(field)) ? fields.size : 0;
}

/** 填报日期:2016-11-16 in the title rows; else the last date in the foot. */
function reportedOnIn(rows: readonly SheetRow[]): LocalDate | null {
  for (const row of rows) {
    for (const [index, cell] of row.cells.entries()) {
      const text = toHalfWidth(cellText(cell));
      for (const mark of text.matchAll(REPORTED_ON)) {
        const after = text.slice(mark.index + mark[0].length);
        const day = dayAtStart(after) ?? (after.trim() === '' ? dayIn(row, index + 1) : null);
        if (day) return day;
      }
    }
  }
  return null;
}

function dayIn(row: SheetRow, index: number): LocalDate | null {
  const reading = readDay(row.cells[index] ?? null);
  return reading.kind === 'day' ? reading.day : null;
}

/** The longest beginning of the text that is a day: `2016-11-16  审核人:`. */
function dayAtStart(text: string): LocalDate | null {
  const beginning = withoutSpaces(text).slice(0, 12);
  for (let length = beginning.length; length >= 8; length -= 1) {
    const reading = readDay(textCell(beginning.slice(0, length)));
    if (reading.kind === 'day') return reading.day;
  }
  return null;
}
