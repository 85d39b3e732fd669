import { toHalfWidth } from '../kernel/halfWidth';
import { HEADING, NOT_A_PERSON, SUM_OF_PEOPLE } from '../text/registerWords';
import { cellText, type SheetRow } from './cell';
import { fieldOfHeader } from './headers.rules';
import type { Column } from './layout.rules';

/** Why a row under the header is about nobody. */
export const SKIP_REASONS = ['blank', 'not-a-person', 'header-again', 'by-clerk'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** So many header words in a row: the header repeated on the next page. */
const HEADER_WORDS_AGAIN = 3;

/** `undefined`: the row is about somebody, and must not be lost. */
export function whySkipped(row: SheetRow, columns: readonly Column[]): Exclude<SkipReason, 'by-clerk'> | undefined {
  const texts = row.cells.map((cell) => toHalfWidth(cellText(cell)).trim());
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return 'blank';
  if (filled.filter((text) => fieldOfHeader(text) !== undefined).length >= HEADER_WORDS_AGAIN) return 'header-again';
  const textIn = (field: Column['field']): string =>
    columns.filter((column) => column.field === field).map((column) => texts[column.index] ?? '').join('');
  if (/\d{6}/.test(textIn('idNumber'))) return undefined;
  const name = textIn('name');
  // Sums and signatures begin at the left or under the names; a remark may say anything.
  if ([filled[0] ?? '', name].some((text) => NOT_A_PERSON.test(text) || SUM_OF_PEOPLE.test(text))) return 'not-a-person';
  if (name !== '') return filled.length === 1 && HEADING.test(name) ? 'not-a-person' : undefined;
  // A heading, or a number without anybody behind it; three things said are said about somebody.
  const said = columns.filter((column) => column.field !== null && (texts[column.index] ?? '') !== '').length;
  return said < LEAST_SAID ? 'not-a-person' : undefined;
}

const LEAST_SAID = 3;
