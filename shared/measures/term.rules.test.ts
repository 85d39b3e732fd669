import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, type LocalDate } from '../kernel/localDate';
import { limitsOn } from '../law/limits';
import { SETTING_DEFAULTS } from '../office/settings.schema';
import { badgeOn, daysLeft, reportDeadline, termOf, yearOfTerm, type BadgeFacts, type TermConventions } from './term.rules';

const day = (text: string) => text as LocalDate;
const BY_DEFAULT = SETTING_DEFAULTS satisfies TermConventions;
const SAME_DAY: TermConventions = { termEndInclusive: 'same_day', endOfMonthSticky: false };
const STICKY: TermConventions = { termEndInclusive: 'day_before', endOfMonthSticky: true };
const STICKY_SAME_DAY: TermConventions = { termEndInclusive: 'same_day', endOfMonthSticky: true };

describe('戒毒条例第十四条：收到决定书的次日为第 1 天，第 15 天是最后一天', () => {
  test.each([
    ['2024-02-20', '2024-03-06', 'the office’s specimen, over 29 February'],
    ['2023-02-20', '2023-03-07', 'a year without 29 February'],
    ['2024-02-14', '2024-02-29', 'ends on 29 February'],
    ['2024-02-29', '2024-03-15', 'received on 29 February'],
    ['2100-02-20', '2100-03-07', '2100 is no leap year'],
    ['2026-03-01', '2026-03-16', 'within one month'],
    ['2026-03-16', '2026-03-31', 'ends on a 31st'],
    ['2026-04-16', '2026-05-01', 'a month of 30 days'],
    ['2025-12-17', '2026-01-01', 'over the new year'],
    ['2025-12-31', '2026-01-15', 'received on the last day of a year'],
  ])('received %s: until %s (%s)', (servedOn, last) => {
    expect(reportDeadline(day(servedOn), limitsOn(day(servedOn)).reportDeadlineDays)).toBe(last);
  });
  test('another limit (浙江 2011, 2 days) is counted in the same way', () => {
    expect(reportDeadline(day('2026-02-27'), 2)).toBe('2026-03-01');
  });
});

describe('戒毒条例第十四条第二款、第三十七条：期限自报到之日起', () => {
  test.each<[string, number, TermConventions, string, string]>([
    ['2023-05-10', 36, BY_DEFAULT, '2026-05-09', '本站默认：对应日的前一天'],
    ['2023-05-10', 36, SAME_DAY, '2026-05-10', '本站另设：对应日'],
    ['2026-03-09', 36, BY_DEFAULT, '2029-03-08', '本站默认'],
    ['2026-01-01', 36, BY_DEFAULT, '2028-12-31', '本站默认：首日是元旦'],
    ['2026-01-01', 36, SAME_DAY, '2029-01-01', '本站另设：对应日'],
    ['2025-03-01', 36, BY_DEFAULT, '2028-02-29', '本站默认：前一天是闰日'],
    ['2026-03-01', 36, BY_DEFAULT, '2029-02-28', '本站默认：前一天是平年二月末'],
    ['2024-02-29', 36, SAME_DAY, '2027-02-28', '没有对应日，取月末'],
    ['2024-02-29', 36, BY_DEFAULT, '2027-02-27', '没有对应日，取月末，再减一天'],
    ['2024-02-29', 36, STICKY_SAME_DAY, '2027-02-28', '月底到月底'],
    ['2025-02-28', 36, SAME_DAY, '2028-02-28', '不随月底'],
    ['2025-02-28', 36, STICKY_SAME_DAY, '2028-02-29', '本站另设：月底到月底'],
    ['2025-02-28', 36, STICKY, '2028-02-28', '本站另设：月底到月底，再减一天'],
    ['2024-02-28', 36, STICKY_SAME_DAY, '2027-02-28', '闰年 2 月 28 日不是月底'],
    ['2026-01-31', 36, BY_DEFAULT, '2029-01-30', '本站默认：31 日'],
    ['2026-01-31', 36, STICKY_SAME_DAY, '2029-01-31', '月底到月底，同为 31 日'],
    ['2026-12-31', 36, BY_DEFAULT, '2029-12-30', '本站默认：年末'],
    ['2026-08-31', 6, SAME_DAY, '2027-02-28', '第三十七条 6 个月：没有 31 日'],
    ['2027-08-31', 6, SAME_DAY, '2028-02-29', '第三十七条 6 个月：到闰年二月'],
    ['2026-04-30', 1, SAME_DAY, '2026-05-30', '第三十七条 1 个月：不随月底'],
    ['2026-04-30', 1, STICKY_SAME_DAY, '2026-05-31', '第三十七条 1 个月：月底到月底'],
    ['2026-05-31', 1, BY_DEFAULT, '2026-06-29', '第三十七条 1 个月：没有 31 日，再减一天'],
    ['2026-03-18', 24, BY_DEFAULT, '2028-03-17', '第三十七条 24 个月'],
    ['2026-07-15', 12, SAME_DAY, '2027-07-15', '第三十七条 12 个月'],
    ['2026-10-31', 18, BY_DEFAULT, '2028-04-29', '第三十七条 18 个月：没有 31 日'],
  ])('%s + %i months, %o: until %s (%s)', (start, months, conventions, end) => {
    expect(termOf(day(start), months, conventions)).toEqual({ start, end });
  });
});

describe('the year of the term', () => {
  const three = termOf(day('2023-05-10'), 36, BY_DEFAULT);
  test.each([
    ['2023-05-09', undefined], ['2023-05-10', 1], ['2024-05-09', 1], ['2024-05-10', 2], ['2025-05-09', 2],
    ['2025-05-10', 3], ['2026-05-09', 3], ['2026-05-10', undefined],
  ])('on %s it is year %s', (today, year) => expect(yearOfTerm(three, 36, day(today))).toBe(year));
  test('there is no fourth year, whatever day the last one is', () => {
    expect(yearOfTerm(termOf(day('2023-05-10'), 36, SAME_DAY), 36, day('2026-05-10'))).toBe(3);
    expect(yearOfTerm(termOf(day('2025-02-28'), 36, STICKY_SAME_DAY), 36, day('2028-02-29'))).toBe(3);
  });
  test.each([['2027-08-31', 1], ['2027-09-01', 2], ['2028-02-29', 2], ['2028-03-01', undefined]])(
    'of a term of 18 months from 2026-09-01, on %s it is year %s',
    (today, year) => expect(yearOfTerm(termOf(day('2026-09-01'), 18, BY_DEFAULT), 18, day(today))).toBe(year),
  );
  test.each([['2026-05-09', 0], ['2026-05-08', 1], ['2026-05-10', -1], ['2025-05-09', 365], ['2023-05-10', 1095]])(
    'on %s there are %i days left',
    (today, days) => expect(daysLeft(three, day(today))).toBe(days),
  );
});

describe('what a list says about a measure', () => {
  const entered: BadgeFacts = { origin: 'entered', state: 'ordered', reportDeadline: day('2026-03-16'), termEnd: null };
  const running: BadgeFacts = { ...entered, state: 'executing', termEnd: day('2029-03-08') };
  const imported: BadgeFacts = { origin: 'imported', state: 'executing', reportDeadline: null, termEnd: day('2016-12-31') };
  test.each<[string, BadgeFacts, string, string]>([
    ['第十四条：期限内', entered, '2026-03-15', 'ordered'],
    ['第十四条：最后一天', entered, '2026-03-16', 'ordered'],
    ['第十四条：超过一天', entered, '2026-03-17', 'reporting_overdue'],
    ['没有送达日，算不出期限', { ...entered, reportDeadline: null }, '2030-01-01', 'ordered'],
    ['已报到，期限不再算', { ...running, state: 'reported' }, '2026-04-01', 'reported'],
    ['执行中', running, '2026-04-01', 'executing'],
    ['最后一天仍在执行', running, '2029-03-08', 'executing'],
    ['期满次日', running, '2029-03-09', 'term_over'],
    ['报到后一直没签协议，期满', { ...running, state: 'reported' }, '2029-03-09', 'term_over'],
    ['已结束', { ...running, state: 'ended' }, '2029-03-09', 'ended'],
    ['名册所记，不按今天重算', imported, '2026-03-18', 'as_found'],
    ['名册所记未报到，也不重算', { ...imported, state: 'ordered', reportDeadline: day('2016-01-15') }, '2026-03-18', 'as_found'],
    ['名册所记，已结束', { ...imported, state: 'ended' }, '2026-03-18', 'ended'],
  ])('%s', (_why, facts, today, badge) => expect(badgeOn(facts, day(today))).toBe(badge));
});

describe('any term at all', () => {
  const starts = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(day('1990-01-01'), days));
  const months = fc.integer({ min: 1, max: 36 });
  const sticky = fc.boolean();

  test('never ends before it begins, and the two conventions are one day apart', () => {
    fc.assert(fc.property(starts, months, sticky, (start, length, endOfMonthSticky) => {
      const same = termOf(start, length, { termEndInclusive: 'same_day', endOfMonthSticky });
      const before = termOf(start, length, { termEndInclusive: 'day_before', endOfMonthSticky });
      expect(before.end >= start).toBe(true);
      expect(daysBetween(before.end, same.end)).toBe(1);
      // At least 28 days a month, at most 31.
      expect(daysBetween(start, before.end) + 1).toBeGreaterThanOrEqual(28 * length);
      expect(daysBetween(start, same.end)).toBeLessThanOrEqual(31 * length);
    }), { numRuns: 3000 });
  });

  test('is longer when it is given more months', () => {
    fc.assert(fc.property(starts, months, sticky, (start, length, endOfMonthSticky) => {
      const conventions = { termEndInclusive: 'day_before', endOfMonthSticky } as const;
      expect(termOf(start, length + 1, conventions).end > termOf(start, length, conventions).end).toBe(true);
    }), { numRuns: 2000 });
  });

  test('has a year for each of its days, from 1 up to the last, and none outside', () => {
    fc.assert(fc.property(starts, months, sticky, fc.nat(1100), (start, length, endOfMonthSticky, after) => {
      const term = termOf(start, length, { termEndInclusive: 'same_day', endOfMonthSticky });
      const on = addDays(start, after);
      const year = yearOfTerm(term, length, on);
      expect(yearOfTerm(term, length, addDays(start, -1))).toBeUndefined();
      expect(yearOfTerm(term, length, term.end)).toBe(Math.ceil(length / 12));
      if (on > term.end) expect(year).toBeUndefined();
      else expect([1, 2, 3].slice(0, Math.ceil(length / 12))).toContain(year);
    }), { numRuns: 2000 });
  });
});
