import { describe, expect, it } from 'vitest';
import { parseTypedDay } from './typedDay';

describe('a date typed at the desk', () => {
  it.each([
    ['2026-03-18'], ['2026/3/18'], ['2026.3.18'], ['20260318'], ['2026年3月18日'], ['2026年03月18'], [' 2026-03-18 '],
    ['２０２６-０３-１８'], ['２０２６０３１８'], ['２０２６．３．１８'], ['2026。3。18'], ['2026 年 3 月 18 日'],
  ])('is understood as written: %s', (typed) => {
    expect(parseTypedDay(typed)).toBe('2026-03-18');
  });

  it.each([['2026-02-30'], ['2026.13.2'], ['20261301'], ['26-3-18'], ['三月十八'], ['2026-3'], ['']])(
    'is never guessed when no such day exists: %s',
    (typed) => expect(parseTypedDay(typed)).toBeUndefined(),
  );
});
