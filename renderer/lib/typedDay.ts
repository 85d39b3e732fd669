import { localDateOf, type LocalDate } from '#shared/kernel/localDate';
import { normalizeTyped } from './imeSafe';

const SPELLINGS = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})\s*\u5e74\s*(\d{1,2})\s*\u6708\s*(\d{1,2})\s*\u65e5?$/,
];

/** The day that a clerk typed, in any of the office's spellings; `undefined` when there is no such day. */
export function parseTypedDay(text: string): LocalDate | undefined {
  const typed = normalizeTyped(text).replace(/[\u3002]/g, '.');
  for (const spelling of SPELLINGS) {
    const match = spelling.exec(typed);
    if (match) return localDateOf(Number(match[1]), Number(match[2]), Number(match[3]));
  }
  return undefined;
}
