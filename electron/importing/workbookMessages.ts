import type { SheetRow } from '#shared/importing/cell';
import type { Problem } from '#shared/kernel/appError';

export interface WorkbookOrder {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** In pieces, so that taking one over never holds up the process that answers the window. */
export type WorkbookMessage =
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'rows'; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'done'; readonly date1904: boolean }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Rows in one message: about a millisecond to take over. */
export const ROWS_PER_MESSAGE = 200;
