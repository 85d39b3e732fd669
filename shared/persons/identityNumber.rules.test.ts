import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../kernel/localDate';
import { addDays } from '../kernel/localDate';
import {
  birthDateIn, checkChar, idNumberTail, lengthenIdNumber, maskIdNumber, normalizeIdNumber, readIdNumber,
} from './identityNumber.rules';

const day = (text: string) => text as LocalDate;

test('the two specimen numbers of the standard check out', () => {
  expect(checkChar('11010519491231002')).toBe('X');
  expect(checkChar('44052418800101001')).toBe('4');
});

test.each([
  ['62019919580723674x', '62019919580723674X', 'female', '1958-07-23'],
  [' 620199200307071794 ', '620199200307071794', 'male', '2003-07-07'],
  ['６２０１９９１９９１０５０２４６９５', '620199199105024695', 'male', '1991-05-02'],
  ['620199 19910502 4695', '620199199105024695', 'male', '1991-05-02'],
])('%s is read as the number it is', (written, number, sex, birthDate) => {
  expect(readIdNumber(written)).toMatchObject({ kind: 'valid', number, sex, birthDate, divisionCode: '620199' });
});

test('an old number of 15 digits is lengthened and kept as it stood', () => {
  const reading = readIdNumber('620199580723674');
  expect(reading).toMatchObject({ kind: 'valid', original: '620199580723674', birthDate: '1958-07-23' });
  expect(lengthenIdNumber('620199580723674')).toBe('62019919580723674X');
});

test('a wrong check digit is said with the digit that would be right, and the number stays', () => {
  expect(readIdNumber('620199198308224911')).toMatchObject({ kind: 'check-digit', number: '620199198308224911' });
});

test.each([
  ['', 'empty'], ['   ', 'empty'], ['62019919830822491', 'length'], ['无', 'length'], ['6201991983082249X1', 'characters'],
  ['62019919830230491X', 'birth-date'], ['620199189912314911', 'birth-date'],
])('%j is refused as %s', (written, kind) => {
  expect(readIdNumber(written).kind).toBe(kind);
});

test('nobody is born after today', () => {
  const number = `62019920300101001${checkChar('62019920300101001')}`;
  expect(readIdNumber(number).kind).toBe('valid');
  expect(readIdNumber(number, day('2026-03-18')).kind).toBe('birth-date');
});

test('a number that Excel has cut still tells the birthday', () => {
  expect(birthDateIn('620199197112105000')).toBe('1971-12-10');
  expect(birthDateIn('6201991971')).toBeUndefined();
});

test('masks show no more than first and last four', () => {
  expect(maskIdNumber('62019919580723674X')).toBe('6201**********674X');
  expect(maskIdNumber('E1234567')).toBe('****67');
  expect(maskIdNumber('')).toBe('');
  expect(idNumberTail('62019919580723674X')).toBe('674X');
});

describe('any number made by the standard', () => {
  const born = fc.integer({ min: 0, max: 45_000 }).map((days) => addDays(day('1900-01-01'), days));
  const numbers = fc.tuple(fc.integer({ min: 110_000, max: 659_999 }), born, fc.integer({ min: 1, max: 999 }));

  test('gives back its birthday and sex, and one changed digit is noticed', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), ([division, birth, seq], at, by) => {
        const first17 = `${division}${birth.replaceAll('-', '')}${String(seq).padStart(3, '0')}`;
        const number = first17 + checkChar(first17);
        expect(readIdNumber(number)).toMatchObject({
          kind: 'valid', number, birthDate: birth, sex: seq % 2 === 1 ? 'male' : 'female',
        });
        const digits = [...number];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(readIdNumber(digits.join('')).kind).not.toBe('valid');
      }),
      { numRuns: 2000 },
    );
  });

  test('any text at all is answered, never thrown at', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof readIdNumber(text).kind).toBe('string');
      expect(normalizeIdNumber(normalizeIdNumber(text))).toBe(normalizeIdNumber(text));
    }), { numRuns: 2000 });
  });
});
