import type { ReviewKind } from '../persons/persons.schema';
import type { ImportField } from './fields';

/** Something in a row that is not as it should be. The row comes in all the same, as 待核. */
export interface Doubt {
  readonly rowNo: number;
  readonly field: ImportField;
  readonly kind: ReviewKind;
  /** As it stands in the cell. */
  readonly found: string;
  /** What would fit: the right check digit, the day in the identity number, the other row. */
  readonly suggestion?: string;
}

/** Collects the doubts of one row. */
export class DoubtList {
  readonly items: Doubt[] = [];
  readonly rowNo: number;

  constructor(rowNo: number) {
    this.rowNo = rowNo;
  }

  add(field: ImportField, kind: ReviewKind, found: string, suggestion?: string): void {
    this.items.push({ rowNo: this.rowNo, field, kind, found, ...(suggestion === undefined ? {} : { suggestion }) });
  }
}
