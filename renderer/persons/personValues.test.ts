import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#shared/kernel/localDate';
import type { PersonInput } from '#shared/persons/persons.schema';
import { newPerson, parsePerson, personFaults, valuesOf, type PersonValues } from './personValues';

const today = '2026-03-18' as LocalDate;
const filled = (change: Partial<PersonValues> = {}): PersonValues => ({
  ...newPerson(), idNumber: '990101198801012010', name: '周启航', sex: 'male', birthDate: '1988-01-01',
  controlStatus: 'community_detox', ...change,
});

describe('the person form', () => {
  it('is saved with number, name, sex and status alone', () => {
    expect(personFaults({ ...filled({ idType: 'none', idNumber: '' }) }, today)).toEqual({});
  });

  it('asks for what is missing, each under its own field', () => {
    expect(Object.keys(personFaults(newPerson(), today)).sort()).toEqual(['controlStatus', 'idNumber', 'name', 'sex']);
  });

  it.each([
    ['9901011988010120', 'idNumber', '16 位'],
    ['99010119880101201A', 'idNumber', '末位可以是 X'],
    ['990101198813012010', 'idNumber', '出生日期不存在'],
  ])('says what is wrong with %s', (idNumber, field, words) => {
    expect(personFaults(filled({ idNumber }), today)[field]).toContain(words);
  });

  it('takes a wrong check digit only with a reason', () => {
    const wrong = filled({ idNumber: '990101198801012019' });
    expect(personFaults(wrong, today)['idNumberReason']).toContain('校验码不对');
    expect(personFaults({ ...wrong, idNumberReason: '派出所出具的就是这个号' }, today)).toEqual({});
  });

  it('lets a person from an old register be edited although nobody knows the right number yet', () => {
    const found = filled({ idNumber: '99010119880101' });
    expect(personFaults({ ...found, remarks: '已去派出所核对' }, today, found)).toEqual({});
    expect(personFaults({ ...found, idNumber: '9901011988010120' }, today, found)['idNumber']).toContain('16 位');
  });

  it('leaves empty lines of phones out and brings a stored person back unchanged', () => {
    const values = filled({ idType: 'none', phones: [{ number: ' ', label: '' }, { number: '19900000000', label: '母亲' }], onDibao: 'no' });
    const stored: PersonInput = parsePerson(values);
    expect(stored.phones).toEqual([{ number: '19900000000', label: '母亲' }]);
    expect(stored.onDibao).toBe(false);
    expect(parsePerson(valuesOf(stored))).toEqual(stored);
  });
});
