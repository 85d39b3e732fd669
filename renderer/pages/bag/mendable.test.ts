import { expect, it } from 'vitest';
import { IMPORT_FIELDS } from '#shared/importing/fields';
import { fieldLabel } from '#shared/text/recordFields';
import { newPerson } from '../../persons/personValues';
import { formFieldOf, isMended } from './mendable';

it('every doubt of a register leads to a field that the form really has, or is said to be none of its', () => {
  const withoutField = IMPORT_FIELDS.filter((field) => formFieldOf(field) === undefined);
  expect(withoutField).toEqual(['measureStartOn', 'decisionNo', 'decidedBy', 'decidedOn']);
  for (const field of IMPORT_FIELDS) {
    const path = formFieldOf(field);
    if (path !== undefined) expect(newPerson(), field).toHaveProperty(path.split('.')[0] ?? '');
    expect(fieldLabel(field)).not.toBe(field);
  }
});

it('only an edit that touched the doubtful field asks for the word of the check', () => {
  expect(isMended('idNumber', ['grid'])).toBe(false);
  expect(isMended('idNumber', ['idNumberReason'])).toBe(true);
  expect(isMended('phones.0.number', ['phones'])).toBe(true);
});
