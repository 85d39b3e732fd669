import { withoutSpaces } from '../kernel/halfWidth';
import { namePinyin } from './namePinyin.rules';

/** Columns that a search looks at; the last two stand in the person's own row. */
export type SearchField = 'name' | 'pinyin' | 'initials' | 'numbers' | 'fileNo' | 'idNumber';

/** 0 exact, 1 from the beginning, 2 somewhere: the order of the answers. */
export type MatchRank = 0 | 1 | 2;

/** A pattern of SQL LIKE with `\` as escape. */
export interface SearchAlternative {
  readonly field: SearchField;
  readonly like: string;
  readonly rank: MatchRank;
}

/** A stretch of one kind of character: any alternative will do; the best one ranks it. */
export type SearchRun = readonly SearchAlternative[];

/** All runs of a way must match, any way will do; an empty plan matches everybody. */
export type SearchPlan = readonly (readonly SearchRun[])[];

/** Shorter digits would find a tenth of all telephones. */
const LEAST_PHONE_DIGITS = 3;
const RUNS = /(?<letters>[a-z]+)|(?<number>[\d-]+(?:x(?![a-z]))?)|(?<name>[^a-z\d-]+)/gu;

/**
 * How a clerk searches: Chinese characters are part of a name (inner spaces count for nothing), letters are full pinyin
 * or initials from the beginning, in any reading; digits (with X) are the tail of an identity number or telephone, or
 * part of a file number. Mixed is allowed: 张1234, zw5415, 张wei.
 */
export function planSearch(text: string): SearchPlan {
  const plain = plainText(text);
  if (plain === '') return [];
  const runs: SearchRun[] = [];
  let nameBefore = '';
  for (const { groups } of plain.matchAll(RUNS)) {
    if (groups?.['letters'] !== undefined) runs.push(letterRun(groups['letters'], nameBefore));
    else if (groups?.['number'] !== undefined) runs.push(numberRun(groups['number'].toUpperCase()));
    nameBefore = groups?.['name'] ?? '';
    if (nameBefore !== '') runs.push(nameRun(nameBefore));
  }
  return /^[a-z\d-]*$/u.test(plain) && runs.length > 1 ? [[fileNumberRun(plain.toUpperCase())], runs] : [runs];
}

/** What a name is compared by: without spaces and without the dot of 买买提·艾力. */
export const searchName = (name: string): string => withoutSpaces(name).replace(/[·•・.]/gu, '');

function plainText(text: string): string {
  return searchName(text).toLowerCase().replace(/ü/gu, 'v').replace(/['’‘]/gu, '').replace(/[—–－]/gu, '-');
}

const nameRun = (text: string): SearchRun => {
  const part = escaped(text);
  return [
    { field: 'name', like: part, rank: 0 },
    { field: 'name', like: `${part}%`, rank: 1 },
    { field: 'name', like: `%${part}%`, rank: 2 },
  ];
};

/** After characters the letters may go on where they stopped: 张wei is zhangwei, 张w is zw. */
function letterRun(letters: string, nameBefore: string): SearchRun {
  const before = nameBefore === '' ? { full: [], initials: [] } : namePinyin(nameBefore);
  const full = [letters, ...before.full.map((reading) => reading + letters)];
  const initials = [letters, ...before.initials.map((reading) => reading + letters)];
  return [
    ...full.map((part) => ({ field: 'pinyin', like: `%|${part}|%`, rank: 0 }) as const),
    ...initials.map((part) => ({ field: 'initials', like: `%|${part}|%`, rank: 0 }) as const),
    ...full.map((part) => ({ field: 'pinyin', like: `%|${part}%`, rank: 1 }) as const),
    ...initials.map((part) => ({ field: 'initials', like: `%|${part}%`, rank: 1 }) as const),
  ];
}

/** Dashes count only in a file number: 0931-2345678 and 138-0013-8000 are kept without them, too (searchRow.rules). */
function numberRun(number: string): SearchRun {
  const digits = number.replaceAll('-', '');
  const inFileNo: SearchAlternative = { field: 'fileNo', like: `%${number}%`, rank: 2 };
  if (digits === '') return [inFileNo];
  const tail: SearchAlternative =
    digits.length < LEAST_PHONE_DIGITS
      ? { field: 'idNumber', like: `%${digits}`, rank: 2 }
      : { field: 'numbers', like: `%${digits}|%`, rank: 2 };
  return [{ field: 'numbers', like: `%|${digits}|%`, rank: 0 }, tail, inFileNo];
}

/** WX-2026-0001 as a whole; also a passport number. */
const fileNumberRun = (text: string): SearchRun => [
  { field: 'numbers', like: `%|${text}|%`, rank: 0 },
  { field: 'fileNo', like: `${text}%`, rank: 1 },
  { field: 'fileNo', like: `%${text}%`, rank: 2 },
  { field: 'numbers', like: `%${text}|%`, rank: 2 },
];

const escaped = (text: string): string => text.replace(/[\\%_]/gu, (character) => `\\${character}`);
