import { cellText, type Cell, type SheetRow } from './cell';
import type { DoubtList } from './doubt';
import type { ImportField } from './fields';
import type { Column } from './layout.rules';
import { LONGEST } from './personValues';
import { wordOrEmpty } from './words.rules';

/** The cells of one row by what they mean. */
export class RowCells {
  readonly #cells = new Map<ImportField, Cell[]>();

  constructor(row: SheetRow, columns: readonly Column[]) {
    for (const { index, field } of columns) {
      const cell = row.cells[index];
      if (field === null || !cell || cellText(cell) === '') continue;
      this.#cells.set(field, [...(this.#cells.get(field) ?? []), cell]);
    }
  }

  cell(field: ImportField): Cell | null {
    return this.#cells.get(field)?.[0] ?? null;
  }

  all(field: ImportField): readonly Cell[] {
    return this.#cells.get(field) ?? [];
  }

  /** As it stands. */
  found(field: ImportField): string {
    return cellText(this.cell(field));
  }

  /** '' for marks that stand for nothing; cut to what the file can hold, with a doubt. */
  text(field: keyof typeof LONGEST & ImportField, doubts: DoubtList): string {
    const text = wordOrEmpty(this.found(field)).replace(/\s+/gu, ' ');
    if (text.length <= LONGEST[field]) return text;
    doubts.add(field, 'other', text);
    return text.slice(0, LONGEST[field]);
  }
}
