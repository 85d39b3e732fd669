import { describe, expect, it } from 'vitest';
import type { AgreementTerms } from '#shared/agreements/agreements.schema';
import { termFaults, termsOf, typedTerms } from './termValues';

const TERMS: AgreementTerms = {
  executionPlace: '望溪街道柳园社区',
  testsYear1: 12,
  testsYear2: 6,
  testsYear3: 4,
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

describe('the fields of an agreement', () => {
  it('give the office back what it proposed when nobody types', () => {
    expect(termsOf(typedTerms(TERMS))).toEqual(TERMS);
  });

  it('print a line where a figure is wiped out, and nothing else changes', () => {
    expect(termsOf({ ...typedTerms(TERMS), testsYear3: '', visitEveryDays: '' })).toEqual({
      ...TERMS,
      testsYear3: null,
      visitEveryDays: null,
    });
  });

  it('keep a line that the office proposed as an empty field', () => {
    const open = { ...TERMS, talkEveryDays: null };
    expect(typedTerms(open).talkEveryDays).toBe('');
    expect(termsOf(typedTerms(open))).toEqual(open);
  });

  it.each([
    ['testsYear1', 61],
    ['testsYear1', 1.5],
    ['talkEveryDays', 0],
    ['changeNoticeDays', 400],
    ['copies', 7],
    ['copies', ''],
  ] as const)('say where something impossible stands, and print nothing of it: %s %s', (name, typed) => {
    const values = { ...typedTerms(TERMS), [name]: typed };
    expect(Object.keys(termFaults(values))).toEqual([name]);
    expect(termsOf(values)).toBeUndefined();
  });
});
