import { describe, expect, it } from 'vitest';
import type { AgreementTerms } from '#shared/agreements/agreements.schema';
import { liveBlanks } from './liveBlanks';

const TERMS: AgreementTerms = {
  executionPlace: '望溪街道柳园社区',
  testsYear1: 12,
  testsYear2: 6,
  testsYear3: 4,
  talkEveryDays: 30,
  visitEveryDays: 30,
  selfReportEveryDays: 30,
  changeNoticeDays: 5,
  familyName: '',
  familyRelation: '',
  familyPhone: '',
  otherAgreed: '',
  copies: 3,
};
const AT_OPENING = ['家属', '与乙方关系', '家属电话', '志愿者'];
const namesOf = (terms: AgreementTerms) =>
  liveBlanks('agreement_detox', AT_OPENING, terms).map(({ name }) => name);

describe('what would print as a line', () => {
  it('is what the office said, in the order of the paper, while nothing was typed', () => {
    expect(namesOf(TERMS)).toEqual(AT_OPENING);
  });

  it('is one less as soon as a field is filled', () => {
    expect(namesOf({ ...TERMS, familyName: '罗建民' })).toEqual(['与乙方关系', '家属电话', '志愿者']);
  });

  it('is one more, at its place on the paper, when a field is wiped out; spaces fill nothing', () => {
    expect(namesOf({ ...TERMS, testsYear2: null, executionPlace: '  ' })).toEqual([
      '家属',
      '与乙方关系',
      '家属电话',
      '执行地',
      '志愿者',
      '第二年次数',
    ]);
  });

  it('never counts what may stay empty on purpose', () => {
    expect(namesOf(TERMS)).not.toContain('其他约定');
  });

  it('leads to the field that fills it, if this page has one', () => {
    const [family, , , volunteer] = liveBlanks('agreement_detox', AT_OPENING, TERMS);
    expect(family).toEqual({ name: '家属', term: 'familyName' });
    expect(volunteer).toEqual({ name: '志愿者', term: undefined });
  });

  it('is known for the paper of 社区康复, too', () => {
    const blanks = liveBlanks('agreement_rehab', ['解除证明书文号'], {
      ...TERMS,
      familyName: '罗建民',
      familyRelation: '父亲',
      familyPhone: '1',
    });
    expect(blanks.map(({ name }) => name)).toEqual(['解除证明书文号']);
  });
});
