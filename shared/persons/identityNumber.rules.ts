import { withoutSpaces } from '../kernel/halfWidth';
import { localDateOf, type LocalDate } from '../kernel/localDate';

/** GB 11643-1999: weights of the first 17 digits, and the check character for each remainder by 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const OLDEST_YEAR = 1900;
/** GB/T 2260, first two digits; 83 is Taiwan's newer code, 91 foreigners' old and 9x their new residence cards. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(' '),
);

export type IdNumberSex = 'male' | 'female';

export interface IdNumberFacts {
  /** Always 18 characters; a number of the old 15 is lengthened. */
  readonly number: string;
  /** The old 15 digits, when that is what was written. */
  readonly original?: string;
  readonly birthDate: LocalDate;
  readonly sex: IdNumberSex;
  /** Six digits; may be a division that has since been abolished. */
  readonly divisionCode: string;
  /** False is a hint, no fault: real numbers exist that are in no list. */
  readonly provinceKnown: boolean;
}

/** Only `valid` may be kept without a word; `check-digit` may be kept with a reason (real old data hold such errors). */
export type IdNumberReading =
  | ({ readonly kind: 'valid' } & IdNumberFacts)
  | ({ readonly kind: 'check-digit'; readonly expected: string } & IdNumberFacts)
  | { readonly kind: 'empty' }
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'characters' }
  | { readonly kind: 'birth-date' };

/** The 18th character for the first 17 digits. */
export function checkChar(first17: string): string {
  const sum = WEIGHTS.reduce<number>((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** As it should be written: half-width, no spaces, capital X. */
export const normalizeIdNumber = (written: string): string => withoutSpaces(written).toUpperCase();

/** 15 → 18: the century 19 is inserted and the check character added (no 15-digit number was given after 1999). */
export function lengthenIdNumber(digits15: string): string {
  const first17 = `${digits15.slice(0, 6)}19${digits15.slice(6)}`;
  return first17 + checkChar(first17);
}

/**
 * Reads a citizen's identity number in whatever way it was typed.
 *
 * @param today nobody is born after it; left out, the future is not checked.
 */
export function readIdNumber(written: string, today?: LocalDate): IdNumberReading {
  const text = normalizeIdNumber(written);
  if (text === '') return { kind: 'empty' };
  if (text.length !== 18 && text.length !== 15) return { kind: 'length', length: text.length };
  if (!/^(\d{17}[\dX]|\d{15})$/.test(text)) return { kind: 'characters' };
  const number = text.length === 15 ? lengthenIdNumber(text) : text;
  const birthDate = birthDateIn(number);
  if (!birthDate || (today !== undefined && birthDate > today)) return { kind: 'birth-date' };
  const facts: IdNumberFacts = {
    number,
    ...(text.length === 15 ? { original: text } : {}),
    birthDate,
    sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
    divisionCode: number.slice(0, 6),
    provinceKnown: PROVINCES.has(number.slice(0, 2)),
  };
  const expected = checkChar(number);
  return number[17] === expected ? { kind: 'valid', ...facts } : { kind: 'check-digit', expected, ...facts };
}

/** The birthday in digits 7–14, also of a number whose last digits are lost; `undefined` if that is no day. */
export function birthDateIn(number: string): LocalDate | undefined {
  if (!/^\d{14}/.test(number)) return undefined;
  const year = Number(number.slice(6, 10));
  return year < OLDEST_YEAR ? undefined : localDateOf(year, Number(number.slice(10, 12)), Number(number.slice(12, 14)));
}

/** First and last four characters (DESIGN §6); short or unusual numbers show the last two only. */
export function maskIdNumber(number: string): string {
  if (number === '') return '';
  if (number.length < 12) return `****${number.slice(-2)}`;
  return `${number.slice(0, 4)}${'*'.repeat(number.length - 8)}${number.slice(-4)}`;
}

/** What a list may show: the last four characters. */
export const idNumberTail = (number: string): string => number.slice(-4);
