import { toHalfWidth } from '../kernel/halfWidth';
import { addDays, localDateOf, type LocalDate } from '../kernel/localDate';
import {
  EMPTY_WORDS, HAN_DAY, HAN_DIGITS, HAN_MONTH, HAN_NUMBERS, HAN_NUMERAL_DAY, HAN_YEAR,
} from '../text/registerWords';
import { cellText, type Cell } from './cell';

/** `impossible`: a date by its shape, but no such day (2月30日). `unreadable`: no date at all. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'empty' }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable' };

/** What is remembered of a day long past: `2008-05-17`, `2008-05` or `2008`. */
export type PartialDayReading =
  | { readonly kind: 'partial'; readonly text: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable' };

const OLDEST_YEAR = 1900;
const YOUNGEST_YEAR = 2100;
/** Excel's serial numbers for 1927–2100; smaller ones are years or ages, larger ones are no days. */
const SERIAL_FROM = 10_000;
const SERIAL_TO = 73_415;
const EPOCH_1900 = '1899-12-30' as LocalDate;
const EPOCH_1904 = '1904-01-01' as LocalDate;

const SEPARATED_DAY = /^(\d{4})\s*[-./\\~]\s*(\d{1,2})\s*[-./\\~]\s*(\d{1,2})[-./]?$/u;
const SEPARATED_MONTH = /^(\d{4})\s*[-./]\s*(\d{1,2})[-./]?$/u;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const TIME_BEHIND = /[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u;

/** Reads a day in any of the spellings of an office; strict about the calendar. Source of spellings: fixtures' README. */
export function readDay(cell: Cell | null, date1904 = false): DayReading {
  const text = dayText(cell);
  if (EMPTY_WORDS.includes(text.toLowerCase())) return { kind: 'empty' };
  if (cell?.type === 'number') return readSerial(text, date1904) ?? readDayText(text);
  return readDayText(text);
}

/** The same for a day that may be known only to the month or the year (首次吸毒). */
export function readPartialDay(cell: Cell | null, date1904 = false): PartialDayReading {
  const whole = readDay(cell, date1904);
  if (whole.kind === 'day') return { kind: 'partial', text: whole.day };
  if (whole.kind === 'empty') return whole;
  const text = dayText(cell);
  // As a number 2016.10 is 2016.1: which month was meant is lost, the year is not.
  if (cell?.type === 'number' && /^\d{4}\.1$/.test(text)) return { kind: 'partial', text: text.slice(0, 4) };
  const month = HAN_MONTH.exec(text) ?? SEPARATED_MONTH.exec(text) ?? hanNumeralParts(text, 2);
  if (month) {
    const day = dayOf(month[1], month[2], '1');
    return day.kind === 'day' ? { kind: 'partial', text: day.day.slice(0, 7) } : { kind: 'impossible' };
  }
  const year = HAN_YEAR.exec(text) ?? /^(\d{4})$/.exec(text) ?? hanNumeralParts(text, 1);
  if (year) return inCentury(Number(year[1])) ? { kind: 'partial', text: String(year[1]) } : { kind: 'impossible' };
  return whole;
}

const dayText = (cell: Cell | null): string =>
  toHalfWidth(cellText(cell)).replace(TIME_BEHIND, '').replace(/。/gu, '.').replace(/\s+/gu, ' ').trim();

function readDayText(text: string): DayReading {
  const compact = text.replace(/\s/gu, '');
  const parts =
    SEPARATED_DAY.exec(text) ?? HAN_DAY.exec(compact) ?? EIGHT_DIGITS.exec(compact) ?? hanNumeralParts(compact, 3);
  return parts ? dayOf(parts[1], parts[2], parts[3]) : { kind: 'unreadable' };
}

function readSerial(text: string, date1904: boolean): DayReading | undefined {
  const serial = Math.floor(Number(text));
  if (!(serial >= SERIAL_FROM && serial <= SERIAL_TO)) return undefined;
  return { kind: 'day', day: addDays(date1904 ? EPOCH_1904 : EPOCH_1900, serial) };
}

const inCentury = (year: number): boolean => year >= OLDEST_YEAR && year <= YOUNGEST_YEAR;

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): DayReading {
  const found = localDateOf(Number(year), Number(month), Number(day));
  return found && inCentury(Number(year)) ? { kind: 'day', day: found } : { kind: 'impossible' };
}

/** 二〇一六年三月五日 as [whole, year, month, day]; `parts` of them must be there, no more. */
function hanNumeralParts(text: string, parts: 1 | 2 | 3): (string | undefined)[] | undefined {
  const found = HAN_NUMERAL_DAY.exec(text);
  if (!found || found.slice(1).filter((part) => part !== undefined).length !== parts) return undefined;
  const year = [...(found[1] ?? '')].map((digit) => HAN_DIGITS[digit]).join('');
  return [found[0], year, ...found.slice(2).map((part) => part && String(HAN_NUMBERS[part]))];
}
