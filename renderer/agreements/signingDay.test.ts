import { expect, it } from 'vitest';
import type { LocalDate } from '#shared/kernel/localDate';
import { signingDayFault } from './signingDay';

const today = '2026-03-18' as LocalDate;

it.each([['2026-03-18'], ['2026-03-09']])(
  'the day of signing may be any day from the report to today: %s',
  (day) => {
    expect(signingDayFault(day, '2026-03-09', today)).toBeUndefined();
  },
);

it.each([
  ['2026-03-19', '晚于今天'],
  ['2026-03-08', '早于报到日 2026-03-09'],
  ['三月八日', '没有看懂'],
  ['', '没有看懂'],
])('the day of signing is refused with its reason: %s', (day, reason) =>
  expect(signingDayFault(day, '2026-03-09', today)).toContain(reason),
);
