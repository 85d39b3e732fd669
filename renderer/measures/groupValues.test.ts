import { expect, it } from 'vitest';
import { LEGAL_WORK_GROUP_ROLES } from '#shared/measures/measures.schema';
import { groupFaults, membersOf, missingRolesOf, rowsOf } from './groupValues';

const police = { role: 'police', name: '吴民警', unit: '柳园派出所', phone: '' } as const;

it('a new work group begins with the five kinds of member that the regulation names, in its order', () => {
  expect(rowsOf([]).map(({ role }) => role)).toEqual([...LEGAL_WORK_GROUP_ROLES]);
});

it('keeps everybody already named, two of one kind too, and shows the missing kinds as empty lines', () => {
  const grid = { role: 'grid', name: '孙网格', unit: '', phone: '' } as const;
  const rows = rowsOf([grid, police, { ...police, name: '郑民警' }]);
  expect(rows.map(({ role }) => role)).toEqual(['specialist', 'police', 'police', 'medic', 'family', 'volunteer', 'grid']);
  expect(membersOf(rows)).toEqual([police, { ...police, name: '郑民警' }, grid]);
});

it('says which kinds are missing, and lets the group be saved all the same', () => {
  const rows = rowsOf([police]);
  expect(missingRolesOf(rows)).toEqual(['specialist', 'medic', 'family', 'volunteer']);
  expect(groupFaults(rows)).toEqual({});
});

it('a telephone without a name is no member: the line is pointed at', () => {
  const rows = rowsOf([]).map((row, at) => (at === 2 ? { ...row, phone: '19900000000' } : row));
  expect(Object.keys(groupFaults(rows))).toEqual(['members.2.name']);
});
