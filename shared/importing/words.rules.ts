import { toHalfWidth, withoutSpaces } from '../kernel/halfWidth';
import type { IdNumberSex } from '../persons/identityNumber.rules';
import {
  COMMUNITY_SUFFIXES, EMPTY_WORDS, NO_WORDS, RISK_WORDS, SAME_AS_DOMICILE, SEX_WORDS, YES_WORDS,
} from '../text/registerWords';

/** `undefined` of a reading means: a word that is in no table. */
export type Reading<T> = { readonly kind: 'read'; readonly value: T } | { readonly kind: 'empty' } | { readonly kind: 'unknown' };

const plain = (text: string): string => withoutSpaces(text).toLowerCase();

/** '' for everything that stands for nothing: /, —, #N/A. */
export const wordOrEmpty = (text: string): string => (EMPTY_WORDS.includes(plain(text)) ? '' : toHalfWidth(text).trim());

const readFrom = <T>(text: string, table: Readonly<Record<string, T>>): Reading<T> => {
  const word = plain(text);
  const value = Object.hasOwn(table, word) ? table[word] : undefined;
  if (value !== undefined) return { kind: 'read', value };
  return EMPTY_WORDS.includes(word) ? { kind: 'empty' } : { kind: 'unknown' };
};

const YES_NO: Readonly<Record<string, boolean>> = Object.fromEntries([
  ...NO_WORDS.map((word) => [plain(word), false] as const),
  ...YES_WORDS.map((word) => [plain(word), true] as const),
]);

export const readSex = (text: string): Reading<IdNumberSex> => readFrom(text, SEX_WORDS);
export const readRisk = (text: string): Reading<'high' | 'medium' | 'low'> => readFrom(text, RISK_WORDS);
export const readYesNo = (text: string): Reading<boolean> => readFrom(text, YES_NO);

export const isSameAsDomicile = (text: string): boolean => SAME_AS_DOMICILE.includes(plain(text));

/** 崔 雪 is written with a space to fill the cell; a name in letters keeps its single spaces. */
export function readName(text: string): string {
  const name = wordOrEmpty(text).replace(/\s+/gu, ' ');
  return /^[\p{Script=Han}\s·•・]+$/u.test(name) ? name.replace(/\s/gu, '') : name;
}

/** 柳园, 柳园社区 and 柳园社区居委会 are one. */
export const communityKey = (name: string): string => withoutSpaces(name).replace(COMMUNITY_SUFFIXES, '');
