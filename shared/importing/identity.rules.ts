import type { LocalDate } from '../kernel/localDate';
import { birthDateIn, normalizeIdNumber, readIdNumber } from '../persons/identityNumber.rules';
import type { Sex } from '../persons/persons.schema';
import { NAMELESS } from '../text/registerWords';
import { cellText } from './cell';
import { readDay } from './dates.rules';
import type { DoubtList } from './doubt';
import { LONGEST, type PersonValues } from './personValues';
import type { RowCells } from './rowCells';
import { readName, readSex, wordOrEmpty } from './words.rules';

export type Identity = Pick<PersonValues, 'name' | 'sex' | 'idNumber' | 'idNumberFound' | 'birthDate'>;

interface NumberFound extends Pick<Identity, 'idNumber' | 'idNumberFound'> {
  /** What the number says, as far as it can be trusted. */
  readonly birthDate: LocalDate | null;
  readonly sex: Sex;
  /** The check digit is right: the number's word goes before the column's. */
  readonly sure: boolean;
}

/** Who is meant: name, number, birthday and sex, held against each other. */
export function readIdentity(cells: RowCells, doubts: DoubtList, today: LocalDate, date1904: boolean): Identity {
  const number = readNumber(cells, doubts, today);
  return {
    name: readNameOf(cells, doubts),
    sex: readSexOf(cells, doubts, number),
    idNumber: number.idNumber,
    idNumberFound: number.idNumberFound,
    birthDate: readBirthDate(cells, doubts, number, date1904),
  };
}

function readNameOf(cells: RowCells, doubts: DoubtList): string {
  const name = readName(cells.found('name'));
  if (name === '') doubts.add('name', 'name-missing', cells.found('name'));
  if (name.length > LONGEST.name) doubts.add('name', 'other', name);
  return name === '' ? NAMELESS : name.slice(0, LONGEST.name);
}

/** Excel keeps 15 digits of a number; what stands behind them is lost (fixtures' README). */
const EXCEL_DIGITS = 15;

function readNumber(cells: RowCells, doubts: DoubtList, today: LocalDate): NumberFound {
  const cell = cells.cell('idNumber');
  const found = wordOrEmpty(cellText(cell));
  // 无 or 待查 is no number at all.
  const text = /\d/.test(normalizeIdNumber(found)) ? normalizeIdNumber(found) : '';
  const unusable = (birthDate: LocalDate | null): NumberFound => ({
    idNumber: null, idNumberFound: text === '' ? null : text, birthDate, sex: 'unknown', sure: false,
  });
  const reading = readIdNumber(text, today);
  const lostDigits = cell?.type === 'number' ? text.length > EXCEL_DIGITS : looksCut(text, reading.kind);
  if (lostDigits) {
    doubts.add('idNumber', 'id-stored-as-number', found);
    return unusable(birthDateIn(text) ?? null);
  }
  switch (reading.kind) {
    case 'valid':
    case 'check-digit': {
      const sure = reading.kind === 'valid';
      if (reading.kind === 'check-digit') {
        doubts.add('idNumber', 'id-check-digit', found, reading.number.slice(0, -1) + reading.expected);
      }
      const { number, original, birthDate, sex } = reading;
      return { idNumber: number, idNumberFound: original ?? null, birthDate, sex, sure };
    }
    case 'empty':
      doubts.add('idNumber', 'id-missing', found);
      return unusable(null);
    case 'length':
      doubts.add('idNumber', 'id-length', found, String(reading.length));
      return unusable(null);
    case 'characters':
    case 'birth-date':
      doubts.add('idNumber', 'id-invalid', found);
      return unusable(null);
  }
}

/** 620199197112105000 as text, or 6.20199E+17: somebody's Excel had it as a number before. */
const looksCut = (text: string, kind: string): boolean =>
  /^\d(\.\d+)?E\+?1[0-9]$/.test(text) || (kind === 'check-digit' && text.length === 18 && text.endsWith('000'));

function readSexOf(cells: RowCells, doubts: DoubtList, number: NumberFound): Sex {
  const found = cells.found('sex');
  const reading = readSex(found);
  if (reading.kind === 'unknown') doubts.add('sex', 'other', found);
  if (reading.kind !== 'read') return number.sex;
  if (number.sex === 'unknown' || number.sex === reading.value) return reading.value;
  doubts.add('sex', 'id-sex-differs', found, number.sex);
  return number.sure ? number.sex : reading.value;
}

function readBirthDate(cells: RowCells, doubts: DoubtList, number: NumberFound, date1904: boolean): LocalDate | null {
  const found = cells.found('birthDate');
  const reading = readDay(cells.cell('birthDate'), date1904);
  // 1990-01 beside a number that says the day is no fault: many registers have 出生年月 only.
  const agrees = number.birthDate !== null && monthOnly(found) === number.birthDate.slice(0, 7);
  if (reading.kind === 'impossible') doubts.add('birthDate', 'date-impossible', found, number.birthDate ?? undefined);
  if (reading.kind === 'unreadable' && !agrees) doubts.add('birthDate', 'date-unreadable', found, number.birthDate ?? undefined);
  if (reading.kind !== 'day') return number.birthDate;
  if (number.birthDate === null || number.birthDate === reading.day) return reading.day;
  doubts.add('birthDate', 'id-birth-differs', found, number.birthDate);
  return number.sure ? number.birthDate : reading.day;
}

const monthOnly = (text: string): string | undefined => {
  const parts = /^(\d{4})\D?(\d{1,2})\D?$/u.exec(text);
  return parts ? `${parts[1] ?? ''}-${(parts[2] ?? '').padStart(2, '0')}` : undefined;
};
