import { describe, expect, it } from 'vitest';
import type { AgreementTerms } from '#shared/agreements/agreements.schema';
import { wordsOnPaper } from '../fields/wordsOnPaper';
import { findOnPaper, type PaperText } from './findOnPaper';

const TERMS: AgreementTerms = {
  executionPlace: '望溪街道柳园社区',
  testsYear1: 12,
  testsYear2: 6,
  testsYear3: 6,
  talkEveryDays: 30,
  visitEveryDays: 30,
  selfReportEveryDays: 30,
  changeNoticeDays: 5,
  familyName: '罗建民',
  familyRelation: '父亲',
  familyPhone: '',
  otherAgreed: '',
  copies: 3,
};

/** Lines of a page, each a tenth of it high, as wide as their letters. */
const page = (...lines: readonly string[]): PaperText[] =>
  lines.map((text, line) => ({
    page: 2,
    text,
    left: 0.1,
    top: line / 10,
    width: text.length / 40,
    height: 0.05,
  }));

const frames = (term: keyof AgreementTerms, ...lines: readonly string[]) => {
  const wanted = wordsOnPaper('agreement_detox', term, TERMS);
  return wanted ? findOnPaper(page(...lines), wanted) : undefined;
};

describe('the value under the cursor', () => {
  it('is found by the words round it, not the same figure elsewhere', () => {
    const line = '（一）检测：第一年 12 次、第二年 6 次、第三年 6 次，按';
    const [second] = frames('testsYear2', line) ?? [];
    const [third] = frames('testsYear3', line) ?? [];
    expect(second?.page).toBe(2);
    expect(third?.left).toBeGreaterThan((second?.left ?? 1) + (second?.width ?? 1));
  });

  it('is found across the break of a line, with a frame on each', () => {
    const found = frames('executionPlace', '（二）执行地： 望溪街', '道柳园社区 。');
    expect(found?.map(({ top }) => top)).toEqual([0, 0.1]);
  });

  it('is written as the paper writes it', () => {
    expect(frames('copies', '八、本协议一式 三 份，甲方、乙方')).toHaveLength(1);
  });

  it('has no frame where the paper has a line, or still shows the last value', () => {
    expect(frames('familyPhone', '家属电话：')).toBeUndefined();
    expect(frames('testsYear1', '（一）检测：第一年 24 次、第二年 6 次')).toEqual([]);
  });
});
