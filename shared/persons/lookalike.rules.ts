import { isLocalDate, type LocalDate } from '../kernel/localDate';
import { birthDateIn, normalizeIdNumber, readIdNumber } from './identityNumber.rules';
import { namePinyin } from './namePinyin.rules';
import { searchName } from './search.rules';

/** What makes two people look alike: a number in any of its spellings, or a like name and the same birthday. */
export interface LikenessQuestion {
  readonly numbers: readonly string[];
  readonly name: string;
  readonly readings: readonly string[];
  readonly birthDate: LocalDate | null;
}

/** Asked at every keystroke: half a number or half a name asks for nothing. */
export function likenessOf(typed: { name: string; idNumber: string; birthDate: string | null }): LikenessQuestion {
  const plain = normalizeIdNumber(typed.idNumber);
  const reading = readIdNumber(plain);
  const whole = reading.kind === 'valid' || reading.kind === 'check-digit' ? reading.number : undefined;
  const birthDate = typed.birthDate !== null && isLocalDate(typed.birthDate) ? typed.birthDate : birthDateIn(whole ?? plain);
  return {
    numbers: plain.length < LEAST_NUMBER ? [] : [...new Set([plain, whole ?? plain])],
    name: searchName(typed.name),
    readings: namePinyin(typed.name).full,
    birthDate: birthDate ?? null,
  };
}

/** The shortest numbers on passports and permits. */
const LEAST_NUMBER = 7;
