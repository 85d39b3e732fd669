import { Parser } from 'saxen';
import { refuse } from '#shared/kernel/appError';
import { IMPORT_LIMITS } from './limits';

export interface SheetFacts {
  /** Addresses (`C5`) of cells whose content is computed. */
  readonly formulas: ReadonlySet<string>;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Looks through a worksheet before it is read: how far content reaches, and which cells are computed. */
export function inspectSheet(xml: string): SheetFacts {
  const formulas = new Set<string>();
  let address = '';
  let rowsSeen = 0;
  const parser = new Parser();
  parser.on('error', (error) => {
    throw Object.assign(refuse('import.damaged', {}), { cause: error });
  });
  parser.on('openTag', (name, attributes) => {
    switch (localName(name)) {
      case 'row':
        rowsSeen += 1;
        // Formatted down to the last row of the sheet is common and harmless; more rows than a sheet has is not.
        if (rowsSeen > MOST_ROWS_OF_A_SHEET) throw refuse('import.damaged', {});
        return;
      case 'c':
        address = attributes()['r'] ?? '';
        return;
      case 'f':
        formulas.add(address);
        return;
      case 'v':
      case 'is':
        assertWithinLimits(address);
    }
  });
  parser.parse(xml);
  return { formulas };
}

const MOST_ROWS_OF_A_SHEET = 1_048_576;

function assertWithinLimits(address: string): void {
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  if (!parts) throw refuse('import.damaged', {});
  const [, letters = '', row = ''] = parts;
  if (Number(row) > IMPORT_LIMITS.rows + ROWS_AROUND) throw refuse('import.too-large', { what: 'rows' });
  if (columnIndex(letters) >= IMPORT_LIMITS.columns) throw refuse('import.too-large', { what: 'columns' });
}

/** Title, header and foot stand around the people. */
const ROWS_AROUND = 100;

/** A → 0, Z → 25, AA → 26. */
const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
