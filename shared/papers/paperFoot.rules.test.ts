import { describe, expect, it } from 'vitest';
import { documentNumberText, hanCount, hanTerm } from '../text/papers';
import { pageFoot } from './paperFoot.rules';

const FOOT = {
  secrecy: '内部资料　注意保密',
  identity: '望禁康字〔2026〕9号',
  template: '模板第 1 版',
  issued: '2026-03-18 09:47　陈雨 出具',
  mark: '存证 7K3M9Q2XW4-1234',
};

describe('the foot of a page', () => {
  it('names paper, copy, page, template, issuer, time and mark', () => {
    expect(pageFoot(FOOT, { index: 2, of: 3, holder: '本站' }, 4, 4)).toEqual({
      pageNumber: '— 4 —',
      side: 'even',
      lines: [
        { left: '内部资料　注意保密', right: '第 2 联（本站）　共 3 联　第 4 页　共 4 页' },
        { left: '望禁康字〔2026〕9号　模板第 1 版', right: '2026-03-18 09:47　陈雨 出具　存证 7K3M9Q2XW4-1234' },
      ],
    });
  });

  it('leaves out what a blank has not got', () => {
    const blank = { ...FOOT, identity: '空白表', issued: '', mark: '' };
    expect(pageFoot(blank, { index: 1, of: 1, holder: '' }, 1, 4)).toMatchObject({
      side: 'odd',
      lines: [{ right: '第 1 页　共 4 页' }, { left: '空白表　模板第 1 版', right: '' }],
    });
  });
});

describe('figures in words', () => {
  it.each([[1, '一'], [2, '两'], [3, '三'], [10, '十'], [12, '十二'], [20, '二十'], [35, '三十五'], [120, '120']])('%i is %s', (n, word) => {
    expect(hanCount(n)).toBe(word);
  });

  it.each([[3, '三年'], [2, '两年'], [1.5, '一年六个月'], [0.5, '六个月']])('a term of %d years is %s', (years, word) => {
    expect(hanTerm(years)).toBe(word);
  });

  it('a number of our own has hexagonal brackets and no leading zeros', () => {
    expect(documentNumberText('望', 2026, 9)).toBe('望禁康字〔2026〕9号');
  });
});
