import { normalizeIdNumber } from './identityNumber.rules';
import { namePinyin } from './namePinyin.rules';
import { searchName } from './search.rules';

export interface SearchFacts {
  readonly fileNo: string;
  readonly name: string;
  readonly idNumber: string | null;
  readonly idNumberFound: string | null;
  readonly phones: readonly { readonly number: string }[];
}

/** What is kept beside a person for the search; written anew whenever one of the facts changes. */
export interface SearchRow {
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly numbers: string;
}

/** Everything `planSearch` may ask for. Each list is led, parted and closed by `|`. */
export function searchRowOf(facts: SearchFacts): SearchRow {
  const { full, initials } = namePinyin(facts.name);
  const numbers = [facts.idNumber, facts.idNumberFound, ...facts.phones.map((phone) => phone.number), facts.fileNo]
    .filter((number) => number !== null)
    .map((number) => normalizeIdNumber(number).replaceAll('|', ''))
    .flatMap((number) => [number, number.replaceAll('-', '')])
    .filter((number) => number !== '');
  return { name: searchName(facts.name), pinyin: listed(full), initials: listed(initials), numbers: listed(numbers) };
}

const listed = (parts: readonly string[]): string => `|${[...new Set(parts)].join('|')}|`;
