import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planSearch, type SearchAlternative, type SearchField } from './search.rules';
import { searchRowOf, type SearchFacts } from './searchRow.rules';

/** What SQLite's LIKE does, for one column. */
function fits({ field, like }: SearchAlternative, columns: Readonly<Record<SearchField, string>>): boolean {
  const parts = [...like.matchAll(/\\(.)|%|[^]/gu)].map(([all, kept]) => (all === '%' ? '[^]*' : (kept ?? all).replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')));
  return new RegExp(`^${parts.join('')}$`, 'iu').test(columns[field]);
}

function rankOf(text: string, facts: SearchFacts): number | undefined {
  const columns = { ...searchRowOf(facts), fileNo: facts.fileNo, idNumber: facts.idNumber ?? '' };
  for (const way of planSearch(text)) {
    const ranks = way.map((run) => Math.min(3, ...run.filter((one) => fits(one, columns)).map((one) => one.rank)));
    if (ranks.every((rank) => rank < 3)) return Math.max(...ranks);
  }
  return undefined;
}

const zhang: SearchFacts = {
  fileNo: 'WX-2026-0127', name: '张伟', idNumber: '11010519491231002X', idNumberFound: null,
  phones: [{ number: '13800135415' }, { number: '0551-2345678' }],
};
const shan: SearchFacts = { ...zhang, fileNo: 'WX-2026-0005', name: '单 小莉', idNumber: null, idNumberFound: '130503670401001', phones: [] };
const aili: SearchFacts = { ...shan, name: '买买提·艾力' };
const lv: SearchFacts = { ...shan, name: '吕布' };

describe('how a clerk searches', () => {
  test.each<[string, SearchFacts, number | undefined]>([
    ['张伟', zhang, 0], ['张', zhang, 1], ['伟', zhang, 2], ['张 伟', zhang, 0], ['　张伟　', zhang, 0], ['伟张', zhang, undefined],
    ['zhangwei', zhang, 0], ['zhang', zhang, 1], ['ZW', zhang, 0], ['ｚｗ', zhang, 0], ['z', zhang, 1], ['zhang wei', zhang, 0], ['wei', zhang, undefined], ['w', zhang, undefined],
    ['5415', zhang, 2], ['415', zhang, 2], ['002X', zhang, 2], ['002x', zhang, 2], ['００２Ｘ', zhang, 2], ['2X', zhang, 2], ['13800135415', zhang, 0], ['138 0013 5415', zhang, 0],
    ['138-0013-5415', zhang, 0], ['1380', zhang, undefined], ['05512345678', zhang, 0], ['0551-2345678', zhang, 0], ['5678', zhang, 2],
    ['11010519491231002x', zhang, 0], ['1101', zhang, undefined],
    ['0127', zhang, 2], ['WX-2026-0127', zhang, 0], ['wx-2026', zhang, 1], ['2026-0127', zhang, 2], ['wx20260127', zhang, 0], ['-', zhang, 2],
    ['张5415', zhang, 2], ['张 5415', zhang, 2], ['zw5415', zhang, 2], ['zw 0127', zhang, 2], ['张wei', zhang, 1], ['张w', zhang, 1], ['李5415', zhang, undefined], ['张5416', zhang, undefined],
    ['单小莉', shan, 0], ['单 小莉', shan, 0], ['shanxiaoli', shan, 0], ['danxiaoli', shan, 0], ['dan', shan, 1], ['sxl', shan, 0], ['dx', shan, 1], ['小莉', shan, 2],
    ['1001', shan, 2], ['130503670401001', shan, 0],
    ['买买提艾力', aili, 0], ['买买提·艾', aili, 1], ['mmtal', aili, 0], ['艾力', aili, 2],
    ['lvbu', lv, 0], ['lyu', lv, 1], ['lü', lv, 1],
    ['%', zhang, undefined], ['_伟', zhang, undefined], ['张%', zhang, undefined], ['\\', zhang, undefined], ['|', zhang, undefined],
  ])('%j', (text, facts, rank) => expect(rankOf(text, facts)).toBe(rank));

  test('nothing typed asks for nothing', () => {
    expect(planSearch('')).toEqual([]);
    expect(planSearch(' 　')).toEqual([]);
  });

  test('any text at all is answered, and never a bare wildcard', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const run of planSearch(text).flat()) {
        expect(run.length).toBeGreaterThan(0);
        for (const { like } of run) expect(like.replaceAll(/\\[\\%_]/gu, 'x')).not.toMatch(/^[%|_]*$/u);
      }
    }), { numRuns: 2000 });
  });

  test('everybody is found by their own name, pinyin and initials', () => {
    const han = fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)), minLength: 1, maxLength: 4 });
    fc.assert(fc.property(han, (name) => {
      const facts = { ...shan, name };
      const { pinyin, initials } = searchRowOf(facts);
      for (const text of [name, ...pinyin.split('|'), ...initials.split('|')].filter((one) => /^(?:[a-z]+|\p{Script=Han}+)$/u.test(one))) {
        expect(rankOf(text, facts)).toBe(0);
      }
    }), { numRuns: 500 });
  });
});
