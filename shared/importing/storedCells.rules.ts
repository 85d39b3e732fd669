import { cellText, type SheetRow } from './cell';
import type { ImportField } from './fields';
import { fieldOfHeader } from './headers.rules';
import type { Column } from './layout.rules';

/** A row as it is kept on file: header word → cell as found, in the order of the columns. */
export type StoredCells = Readonly<Record<string, string>>;

export function storedCells(row: SheetRow, columns: readonly Column[]): StoredCells {
  const texts = new Map<string, string>();
  for (const { index, header } of columns) texts.set(texts.has(header) ? `${header} (${index + 1})` : header, cellText(row.cells[index]));
  // Cells under no header are kept as well, by their place.
  for (const [index, cell] of row.cells.entries()) {
    if (cell !== null && !columns.some((column) => column.index === index)) texts.set(`(${index + 1})`, cellText(cell));
  }
  return Object.fromEntries(texts);
}

/** The same by field, to be held against a later register; the later one's columns say what a header means. */
export function foundInStored(cells: StoredCells, columns: readonly Column[]): Partial<Record<ImportField, string>> {
  const meaning = new Map(columns.map(({ header, field }) => [header, field]));
  const found: Partial<Record<ImportField, string[]>> = {};
  for (const [stored, text] of Object.entries(cells)) {
    const header = stored.replace(/ \(\d+\)$/, '');
    const field = meaning.get(stored) ?? meaning.get(header) ?? fieldOfHeader(header);
    if (field && text !== '') (found[field] ??= []).push(text);
    else if (field) found[field] ??= [];
  }
  return Object.fromEntries(Object.entries(found).map(([field, texts]) => [field, texts.join('|')]));
}
