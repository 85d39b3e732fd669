import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../kernel/localDate';
import { textCell, type Cell } from './cell';
import { readDay, readPartialDay } from './dates.rules';

const number = (text: string): Cell => ({ type: 'number', text });

test.each([
  ['2016-03-05', '2016-03-05'], ['2016.3.5', '2016-03-05'], ['2016/3/5', '2016-03-05'], ['2016年3月5日', '2016-03-05'], ['2016年3月5号', '2016-03-05'],
  ['20160305', '2016-03-05'], ['２０１６．３．５', '2016-03-05'], ['2016-03-05 00:00:00', '2016-03-05'], ['2016-03-05T08:00:00Z', '2016-03-05'],
  [' 2016 - 3 - 5 ', '2016-03-05'], ['2016。3。5', '2016-03-05'], ['二〇一六年三月五日', '2016-03-05'], ['一九九九年十二月三十一日', '1999-12-31'],
  ['二零二〇年十月廿日', '2020-10-20'], ['2016.03.05.', '2016-03-05'],
])('%s is %s', (written, day) => {
  expect(readDay(textCell(written))).toEqual({ kind: 'day', day });
});

test.each(['2016-02-30', '2016年2月30日', '2025.13.2', '2016-00-10', '1899-12-31', '20161301', '2023/2/29', '2101-01-01'])(
  '%s is no day of the calendar, and is said to be none',
  (written) => expect(readDay(textCell(written)).kind).toBe('impossible'),
);

test.each(['2016年', '2016-03', '16.3.5', '3月5日', '去年', '2016-3-5-7', 'abc', '2016年3月'])('%s is no whole day', (written) => {
  expect(readDay(textCell(written)).kind).toBe('unreadable');
});

test.each(['', '  ', '/', '—', '-', '#N/A'])('%j stands for nothing', (written) => {
  expect(readDay(textCell(written)).kind).toBe('empty');
});

test('a date cell is the day Excel shows; a bare serial number is one, too', () => {
  expect(readDay({ type: 'date', text: '2003-02-25' as LocalDate })).toEqual({ kind: 'day', day: '2003-02-25' });
  expect(readDay(number('42649'))).toEqual({ kind: 'day', day: '2016-10-06' });
  expect(readDay(number('42649.75'))).toEqual({ kind: 'day', day: '2016-10-06' });
  expect(readDay(number('41187'), true)).toEqual({ kind: 'day', day: '2016-10-06' });
  expect(readDay(number('20160305'))).toEqual({ kind: 'day', day: '2016-03-05' });
  expect(readDay(number('35')).kind).toBe('unreadable');
  expect(readDay(number('9999999')).kind).toBe('unreadable');
});

test.each([
  ['2008年', '2008'], ['2008', '2008'], ['2008年5月', '2008-05'], ['2008.5', '2008-05'], ['2008-05', '2008-05'], ['二〇〇八年', '2008'],
  ['二〇〇八年五月', '2008-05'], ['2008年左右', '2008'], ['2009.10.15', '2009-10-15'],
])('of a day long past, %s is kept as %s', (written, text) => {
  expect(readPartialDay(textCell(written))).toEqual({ kind: 'partial', text });
});

test('2016.10 typed as a number has lost its month, and says only the year', () => {
  expect(readPartialDay(number('2016.1'))).toEqual({ kind: 'partial', text: '2016' });
  expect(readPartialDay(number('2008'))).toEqual({ kind: 'partial', text: '2008' });
});

test.each(['2008年13月', '1800年', '2008.0'])('%s is impossible', (written) => {
  expect(readPartialDay(textCell(written)).kind).toBe('impossible');
});

describe('any day', () => {
  const days = fc.integer({ min: 0, max: 73_000 }).map((n) => addDays('1900-01-01' as LocalDate, n));
  test('is read from every spelling', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [y = '', m = '', d = ''] = day.split('-');
        const [month, date] = [String(Number(m)), String(Number(d))];
        const spellings = [
          day, `${y}.${month}.${date}`, `${y}/${month}/${date}`, `${y}/${m}/${d}`, `${y}年${month}月${date}日`, `${y}${m}${d}`,
        ];
        for (const written of spellings) expect(readDay(textCell(written))).toEqual({ kind: 'day', day });
      }),
      { numRuns: 3000 },
    );
  });

  test('three numbers are a day exactly when the calendar has it', () => {
    const numbers = fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }));
    fc.assert(
      fc.property(numbers, ([y, m, d]) => {
        const oracle = new Date(Date.UTC(y, m - 1, d));
        const exists = oracle.getUTCFullYear() === y && oracle.getUTCMonth() === m - 1 && oracle.getUTCDate() === d;
        expect(readDay(textCell(`${y}.${m}.${d}`)).kind).toBe(exists ? 'day' : 'impossible');
      }),
      { numRuns: 10_000 },
    );
  });

  test('any text at all is answered, never thrown at', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isNumber) => {
      const cell = isNumber ? number(text) : textCell(text);
      expect(typeof readDay(cell).kind + typeof readPartialDay(cell).kind).toBe('stringstring');
    }), { numRuns: 5000 });
  });
});
