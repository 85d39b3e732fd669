import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { numberDigits, type Cell, type Sheet, type SheetRow, type Workbook } from '#shared/importing/cell';
import { isLocalDate } from '#shared/kernel/localDate';
import { refuse } from '#shared/kernel/appError';
import { readBookFacts } from './bookFacts';
import { assertMayBeWorkbook } from './fileKind';
import { IMPORT_LIMITS } from './limits';
import { columnLetters, inspectSheet, type SheetFacts } from './sheetGuard';
import { unzipWorkbook } from './zipGuard';

/** A number as the file has it, before it becomes a JavaScript number and loses digits. */
interface Digits {
  readonly digits: string;
}

/**
 * Bytes of an .xlsx → sheets of typed cells. Formulas are never computed: the result that the last program stored is
 * taken and marked. Meant to run in a worker thread; see `openWorkbook`.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  if (bytes.byteLength > IMPORT_LIMITS.fileBytes) throw refuse('import.too-large', { what: 'bytes' });
  assertMayBeWorkbook(bytes, fileName);
  const parts = await unzipWorkbook(bytes);
  const book = readBookFacts(parts);
  const facts = book.sheetParts.map((part) => inspectSheet(text(parts.get(part))));
  const read = await parse(parts);
  const sheets = read.map(({ sheet, data }, index) => typedSheet(sheet, data, facts[index]));
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw refuse('import.empty', {});
  return { sheets, date1904: book.date1904 };
}

const text = (part: Uint8Array | undefined): string => new TextDecoder().decode(part ?? new Uint8Array());

/** The parser gets a fresh, uncompressed zip of the parts that were checked, and nothing else of the file. */
async function parse(parts: ReadonlyMap<string, Uint8Array>): Promise<ReadSheet[]> {
  const clean = zipSync(Object.fromEntries(parts), { level: 0 });
  try {
    const sheets = await readXlsxFile<Digits>(toArrayBuffer(clean), {
      trim: false,
      parseNumber: (raw: string): Digits => ({ digits: raw }),
    });
    // Its types call a day `typeof Date`, the class instead of the value.
    return sheets as unknown as ReadSheet[];
  } catch (error) {
    // Whatever a parser says about a stranger's file, to the office it is a damaged file.
    throw Object.assign(refuse('import.damaged', {}), { cause: error });
  }
}

const toArrayBuffer = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

type ReadCell = string | Digits | boolean | Date | null;
interface ReadSheet {
  readonly sheet: string;
  readonly data: readonly (readonly ReadCell[])[];
}

function typedSheet(name: string, data: readonly (readonly ReadCell[])[], facts: SheetFacts | undefined): Sheet {
  const rows: SheetRow[] = [];
  for (const [index, cells] of data.entries()) {
    if (cells.every((cell) => cell === null)) continue;
    rows.push({ rowNo: index + 1, cells: cells.map((cell, column) => typedCell(cell, facts, column, index + 1)) });
  }
  return { name, rows };
}

function typedCell(cell: ReadCell, facts: SheetFacts | undefined, column: number, rowNo: number): Cell | null {
  const typed = plainCell(cell);
  if (typed === null || !facts?.formulas.has(columnLetters(column) + String(rowNo))) return typed;
  return { ...typed, formula: true };
}

function plainCell(cell: ReadCell): Cell | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return { type: 'text', text: cell };
  if (typeof cell === 'boolean') return { type: 'yes-no', text: cell ? '1' : '0' };
  if (!(cell instanceof Date)) return { type: 'number', text: numberDigits(cell.digits) };
  // The reader gives days as UTC; a number formatted as a date may still be none (9999999).
  const day = Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return isLocalDate(day) ? { type: 'date', text: day } : { type: 'text', text: '######' };
}
