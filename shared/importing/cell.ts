import type { LocalDate } from '../kernel/localDate';

/** What a spreadsheet cell holds. `number` is kept as its digits: an identity number is no quantity. */
export type Cell =
  | { readonly type: 'text'; readonly text: string; readonly formula?: true }
  | { readonly type: 'number'; readonly text: string; readonly formula?: true }
  | { readonly type: 'date'; readonly text: LocalDate; readonly formula?: true }
  | { readonly type: 'yes-no'; readonly text: '1' | '0'; readonly formula?: true };

/** `rowNo` counts from 1, as Excel shows it; cells by column, `null` where nothing stands. */
export interface SheetRow {
  readonly rowNo: number;
  readonly cells: readonly (Cell | null)[];
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904 (old Excel on a Mac); cells that Excel shows as dates are days already. */
  readonly date1904: boolean;
}

/** As it stands in the cell, without the spaces around it; '' for none. */
export const cellText = (cell: Cell | null | undefined): string => cell?.text.trim() ?? '';

const EXPONENT = /^(-?)(\d)(?:\.(\d+))?[eE]\+?(\d+)$/;

/** 6.201991971121056E+17 → 620199197112105600: the file's own digits, never a rounded number of ours. */
export function numberDigits(raw: string): string {
  const parts = EXPONENT.exec(raw.trim());
  if (!parts) return raw.trim().replace(/\.0+$/, '');
  const [, sign = '', first = '', rest = '', power = '0'] = parts;
  const places = Number(power);
  if (rest.length > places || places > 40) return raw.trim();
  return sign + first + rest.padEnd(places, '0');
}

export const textCell = (text: string): Cell => ({ type: 'text', text });
