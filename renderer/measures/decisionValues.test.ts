import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PersonId } from '#shared/kernel/ids';
import type { LocalDate } from '#shared/kernel/localDate';
import { fieldMessage } from '#shared/text/fieldErrors';
import { decisionFaults, newDecision, parseDecision, type DecisionValues } from './decisionValues';

z.config({ customError: fieldMessage });

const person = 'p1' as PersonId;
const today = '2026-03-18' as LocalDate;
const filled = (change: Partial<DecisionValues> = {}): DecisionValues => ({
  ...newDecision('望溪街道', today), decisionNo: '澄公（禁）社戒决字〔2026〕9号', decidedBy: '澄县公安局', decidedOn: '2026-03-01',
  servedOn: '2026-03-03', ...change,
});

describe('登记决定书', () => {
  it('takes 社区戒毒 with its 36 months by law, whatever stood in the field of the other kind', () => {
    expect(decisionFaults(person, filled({ rehabMonths: 12 }), today)).toEqual({});
    expect(parseDecision(person, filled({ rehabMonths: 12 }), today).termMonths).toBe(36);
  });

  it('asks for the release papers of 社区康复, and keeps its months as the decision says', () => {
    const rehab = filled({ kind: 'community_rehab', rehabMonths: 24 });
    expect(Object.keys(decisionFaults(person, rehab, today)).sort()).toEqual(['releaseCertificateNo', 'releasedOn']);
    const whole = { ...rehab, releaseCertificateNo: '澄强戒解字〔2026〕3号', releasedOn: '2026-03-02' };
    expect(decisionFaults(person, whole, today)).toEqual({});
    expect(parseDecision(person, whole, today).termMonths).toBe(24);
  });

  it('forgets release papers typed before the kind was turned back', () => {
    const input = parseDecision(person, filled({ releaseCertificateNo: 'x', releasedOn: '2026-03-02' }), today);
    expect([input.releaseCertificateNo, input.releasedOn]).toEqual(['', null]);
  });

  it.each([
    [{ servedOn: '2026-02-27' }, 'servedOn', '2026-03-01'],
    [{ servedOn: '2026-03-19' }, 'servedOn', '2026-03-18'],
    [{ decidedOn: '2026-02-30' }, 'decidedOn', '日期不对'],
    [{ kind: 'community_rehab', rehabMonths: 37 }, 'rehabMonths', '36'],
  ] as const)('says under the field what is wrong: %o', (change, field, words) => {
    expect(decisionFaults(person, filled(change), today)[field]).toContain(words);
  });
});
