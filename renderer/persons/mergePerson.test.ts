import { expect, it } from 'vitest';
import { mergePerson } from './mergePerson';
import { newPerson } from './personValues';

it('when a colleague saved first, keeps what I typed and takes what only they changed', () => {
  const base = { ...newPerson(), name: '周启航', grid: '一网格', remarks: '' };
  const mine = { ...base, remarks: '已电话联系' };
  const theirs = { ...base, grid: '二网格', phones: [{ number: '19900000000', label: '本人' }] };
  expect(mergePerson(base, mine, theirs)).toEqual({ ...theirs, remarks: '已电话联系' });
});

it('a field that both changed keeps my words: they are in front of me and I can still read theirs in the history', () => {
  const base = { ...newPerson(), employment: '无业' };
  expect(mergePerson(base, { ...base, employment: '装修' }, { ...base, employment: '保安' }).employment).toBe('装修');
});
