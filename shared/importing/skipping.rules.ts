import { toHalfWidth } from '../kernel/halfWidth';
import { NOT_A_PERSON, SUM_OF_PEOPLE } from '../text/registerWords';
import { cellText, type SheetRow } from './cell';
import { fieldOfHeader } from './headers.rules';
import type { Column } from './layout.rules';

/** Why a row under the header is about nobody. */
export const SKIP_REASONS = ['blank', 'not-a-person', 'header-again', 'by-clerk'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Two or more header words in a row: the header repeated on the next page. */
const HEADER_WORDS_AGAIN = 3;

/** `undefined`: the row is about somebody, and must not be lost. */
export function whySkipped(row: SheetRow, columns: readonly Column[]): Exclude<SkipReason, 'by-clerk'> | undefined {
  const texts = row.cells.map((cell) => toHalfWidth(cellText(cell)).trim());
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return 'blank';
  if (filled.filter((text) => fieldOfHeader(text) !== undefined).length >= HEADER_WORDS_AGAIN) return 'header-again';
  const has = (field: Column['field']): boolean =>
    columns.some((column) => column.field === field && (texts[column.index] ?? '') !== '');
  if (has('idNumber')) return undefined;
  if (filled.some((text) => NOT_A_PERSON.test(text) || SUM_OF_PEOPLE.test(text))) return 'not-a-person';
  if (has('name')) return undefined;
  // A heading inside the table (一、社区戒毒人员), or a number without anybody behind it.
  const about = columns.filter((column) => column.field !== null && (texts[column.index] ?? '') !== '').length;
  return about < HEADER_WORDS_AGAIN ? 'not-a-person' : undefined;
}
