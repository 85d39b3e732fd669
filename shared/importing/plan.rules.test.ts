import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../kernel/ids';
import type { LocalDate } from '../kernel/localDate';
import type { KnownPerson } from './peopleOnFile';
import { countPlan } from './plan';
import { aNumber, aPlan, aSheet } from './testing/sheets';

const HEADER = ['姓名', '身份证号', '管控现状', '联系电话', '户籍地址'];
const ZHANG = '62019919580723674X';
const WANG = '620199197610269854';

const known = (over: Partial<KnownPerson>): KnownPerson => ({
  personId: 'p1' as PersonId, fileNo: 'WX-2026-0001', name: '张三', idNumber: ZHANG, idNumberFound: null, birthDate: '1958-07-23' as LocalDate, ...over,
});

describe('rows of one file', () => {
  test('a row that repeats a person joins the first and fills what it left empty', () => {
    const plan = aPlan(aSheet(HEADER, ['张三', ZHANG, '服刑', '', '甲路'], ['王五', WANG, '死亡', '', ''], ['张 三', ZHANG.toLowerCase(), '服刑', '13628397730', '乙路']));
    expect(countPlan(plan)).toMatchObject({ rows: 3, people: 2, merged: 1, created: 2 });
    expect(plan.people[0]?.values).toMatchObject({ domicileAddress: '甲路', phones: [{ number: '13628397730' }] });
    expect(plan.issues).toMatchObject([{ rowNo: 4, kind: 'merged', suggestion: '2' }]);
    expect(plan.rows[2]).toMatchObject({ outcome: 'merged', personRowNo: 2 });
  });
  test('contradicting statuses of one person are told', () => {
    const plan = aPlan(aSheet(HEADER, ['张三', ZHANG, '服刑', '', ''], ['张三', ZHANG, '死亡', '', '']));
    expect(plan.people[0]).toMatchObject({ values: { controlStatus: 'imprisoned' }, doubts: [{ kind: 'other', found: '死亡', suggestion: '服刑' }] });
  });
  test('the same number under another name is two people, both doubted; only one holds the number', () => {
    const plan = aPlan(aSheet(HEADER, ['张三', ZHANG, '服刑', '', ''], ['李四', ZHANG, '服刑', '', '']));
    expect(plan.people.map(({ values }) => [values.name, values.idNumber, values.idNumberFound])).toEqual([['张三', ZHANG, null], ['李四', null, ZHANG]]);
    expect(plan.issues.map(({ rowNo, kind, suggestion }) => [rowNo, kind, suggestion])).toEqual([[2, 'same-id-other-name', '李四'], [3, 'same-id-other-name', '张三']]);
  });
  test('a cut number joins the full one of the same name, whichever comes first', () => {
    const cut = ['张三', aNumber('620199195807236000'), '服刑', '', ''];
    const full = ['张三', ZHANG, '服刑', '', ''];
    for (const rows of [[cut, full], [full, cut]]) {
      const plan = aPlan(aSheet(HEADER, ...rows));
      expect(plan.people.map(({ values }) => values.idNumber)).toEqual([ZHANG]);
      expect(plan.people[0]?.doubts).toEqual([]);
    }
  });
  test('two of one name without numbers stay two; a row that is the same in every cell is the same', () => {
    expect(aPlan(aSheet(HEADER, ['张伟', '', '服刑', '', '甲'], ['张伟', '', '服刑', '', '乙'])).people).toHaveLength(2);
    expect(aPlan(aSheet(HEADER, ['张伟', '', '服刑', '', '甲'], ['张伟', '', '服刑', '', '甲'])).people).toHaveLength(1);
  });
  test('feet, sums, headings and repeated headers are nobody, and are told apart from people', () => {
    const plan = aPlan(aSheet(HEADER, ['一、社区戒毒人员', '', '', '', ''], ['张三', ZHANG, '死亡', '', ''], HEADER, ['', '', '', '', ''], ['合计', '1人', '', '', ''], ['填报人:   审核人:', '', '', '', '']));
    expect(plan.people.map(({ values }) => values.name)).toEqual(['张三']);
    expect(plan.rows.filter((row) => row.outcome === 'skipped').map((row) => row.skipped)).toEqual(['not-a-person', 'header-again', 'blank', 'not-a-person', 'not-a-person']);
  });
});

describe('people on file', () => {
  test('are met again by their number, and nothing is new', () => {
    const lastFound = { name: '张三', idNumber: ZHANG, controlStatus: '服刑', phone: '', domicileAddress: '甲路' };
    const plan = aPlan(aSheet(HEADER, ['张三', ZHANG, '服刑', '', '甲路']), { people: [known({})], details: { lastFound, blank: new Set() } });
    expect(countPlan(plan)).toMatchObject({ created: 0, updated: 0, unchanged: 1, doubtful: 0 });
  });
  test('only what the register says anew is changed; empty cells change nothing', () => {
    const lastFound = { name: '张三', idNumber: ZHANG, controlStatus: '服刑', phone: '13628397730', domicileAddress: '甲路' };
    const plan = aPlan(aSheet(HEADER, ['张三', ZHANG, '死亡', '', '甲路']), { people: [known({})], details: { lastFound, blank: new Set() } });
    expect(plan.people[0]).toMatchObject({ outcome: 'updated', changes: ['controlStatus'], existing: { fileNo: 'WX-2026-0001' } });
  });
  test('who was entered by hand gets only the blanks filled', () => {
    const plan = aPlan(aSheet(HEADER, ['张三', ZHANG, '死亡', '13628397730', '甲路']), { people: [known({})], details: { lastFound: null, blank: new Set(['phone']) } });
    expect(plan.people[0]).toMatchObject({ outcome: 'updated', changes: ['phone'] });
  });
  test.each<[string, Partial<KnownPerson>, string | ReturnType<typeof aNumber>]>([
    ['came with a cut number and has it whole now', { idNumber: null, idNumberFound: '620199195807236000' }, ZHANG],
    ['has it whole and comes with a cut one', {}, aNumber('620199195807236000')],
    ['waits with a taken number', { idNumber: null, idNumberFound: ZHANG }, ZHANG],
    ['has a number on file and none in the register', {}, ''],
  ])('somebody who %s is met again', (_, person, number) => {
    const plan = aPlan(aSheet([...HEADER, '出生日期'], ['张三', number, '', '', '', '1958-07-23']), { people: [known(person)] });
    expect(plan.people[0]?.existing?.personId).toBe('p1');
  });
  test('a number that somebody of another name has makes a new person without it', () => {
    const plan = aPlan(aSheet(HEADER, ['李四', ZHANG, '服刑', '', '']), { people: [known({})] });
    expect(plan.people[0]).toMatchObject({ existing: null, values: { idNumber: null, idNumberFound: ZHANG }, doubts: [{ kind: 'same-id-other-name', suggestion: 'WX-2026-0001' }] });
  });
});

describe('the clerk’s answers', () => {
  const sheet = aSheet([...HEADER, '社区'], ['张三', ZHANG, '神游', '', '', '柳园'], ['王五', WANG, '死亡', '', '', '新河社区']);
  test('a word explained once is understood in every row', () => {
    const meaning = { status: 'unknown_status', measure: null, state: null, year: null, flag: null } as const;
    expect(aPlan(sheet, {}, { statusWords: { 神游: meaning } }).people[0]).toMatchObject({ doubts: [], values: { controlStatus: 'unknown_status', controlStatusFound: '神游' } });
  });
  test('a mended cell counts as written so; a row left out is skipped', () => {
    const plan = aPlan(sheet, {}, { corrections: [{ rowNo: 2, column: 2, text: '死亡' }], skippedRows: [3] });
    expect(plan.people.map(({ values }) => [values.name, values.controlStatus])).toEqual([['张三', 'dead']]);
    expect(plan.rows[1]).toMatchObject({ outcome: 'skipped', skipped: 'by-clerk' });
  });
  test('柳园 is 柳园社区; a community the office does not have is added, or left out with a doubt', () => {
    const plan = aPlan(sheet, { communities: ['柳园社区'] });
    expect(plan.communities).toMatchObject([{ word: '柳园', community: { name: '柳园社区' } }, { word: '新河社区', community: null, people: 1, leave: false }]);
    const left = aPlan(sheet, { communities: ['柳园社区'] }, { communitiesLeft: ['新河社区'] });
    expect(left.people[1]?.doubts).toMatchObject([{ kind: 'community-unknown', found: '新河社区' }]);
  });
});

test('whatever stands in the cells, every row is accounted for and every status word is counted', () => {
  const cell = fc.oneof(fc.constantFrom('', '张三', '李四', ZHANG, WANG, '服刑', '合计', '2016.2.30', '同户籍'), fc.string({ unit: 'binary', maxLength: 12 }));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 30 }), (rows) => {
      const plan = aPlan(aSheet(HEADER, ...rows));
      const counts = countPlan(plan);
      expect(plan.rows).toHaveLength(rows.length);
      expect(counts.rows).toBe(counts.people + counts.merged);
      expect(Object.values(plan.statuses).reduce((a, b) => a + b, 0)).toBe(counts.people);
      const numbers = plan.people.map(({ values }) => values.idNumber).filter((n) => n !== null);
      expect(new Set(numbers).size).toBe(numbers.length);
    }),
    { numRuns: 500 },
  );
});
