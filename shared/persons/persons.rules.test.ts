import { describe, expect, test } from 'vitest';
import { AppError } from '../kernel/appError';
import type { LocalDate } from '../kernel/localDate';
import { maskAddress, maskField } from './masks.rules';
import { changesBetween } from './personChanges.rules';
import { settlePerson, shownIdNumber, type PersonRecord } from './persons.rules';
import type { PersonInput } from './persons.schema';

const TODAY = '2026-03-18' as LocalDate;
const typed: PersonInput = {
  name: '周启航', sex: 'unknown', ethnicity: '汉族', idType: 'citizen', idNumber: '62019919580723674x', idNumberReason: '', birthDate: null,
  communityId: null, grid: '', domicileAddress: '', residenceAddress: '', phones: [], education: '', maritalStatus: '', employment: '', onDibao: null,
  lowRentHousing: null, drugTypes: [], firstUseOn: '', controlStatus: 'history_at_large', riskLevel: null, policeName: '', specialistName: '', remarks: '',
};
/** As it came out of an old register: the number cut by Excel, the time of first use in words. */
const imported: PersonRecord = {
  ...typed, idNumber: null, idNumberFound: '620199197112105000', idNumberReason: null, birthDate: '1971-12-10' as LocalDate, sex: 'male', firstUseOn: '2015年',
};
const formOf = (record: PersonRecord): PersonInput => ({
  ...record, idNumber: shownIdNumber(record), idNumberReason: record.idNumberReason ?? '',
});
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.problem.code;
    throw error;
  }
  return 'kept';
};

describe('what a clerk types', () => {
  test('the number fills in birthday and sex; what was typed beside it stands', () => {
    expect(settlePerson(typed, TODAY)).toMatchObject({ idNumber: '62019919580723674X', birthDate: '1958-07-23', sex: 'female', idNumberFound: null });
    const differs = { ...typed, birthDate: '1958-07-22' as LocalDate, sex: 'male' as const };
    expect(settlePerson(differs, TODAY)).toMatchObject({ birthDate: '1958-07-22', sex: 'male' });
  });

  test('15 digits are kept beside the 18 of today', () => {
    expect(settlePerson({ ...typed, idNumber: '620199580723674' }, TODAY)).toMatchObject({
      idNumber: '62019919580723674X', idNumberFound: '620199580723674',
    });
  });

  test('a reason is kept only for the number that needs it', () => {
    expect(settlePerson({ ...typed, idNumberReason: '多写的' }, TODAY).idNumberReason).toBeNull();
    const wrong = { ...typed, idNumber: '620199198308224911', idNumberReason: '户口簿如此' };
    expect(settlePerson(wrong, TODAY)).toMatchObject({ idNumber: '620199198308224911', idNumberReason: '户口簿如此' });
  });

  test('other papers are taken as written; without a paper there is no number to compare by', () => {
    expect(settlePerson({ ...typed, idType: 'passport', idNumber: ' e1234567 ' }, TODAY)).toMatchObject({ idNumber: 'E1234567', birthDate: null });
    expect(settlePerson({ ...typed, idType: 'none', idNumber: '6201991958' }, TODAY)).toMatchObject({ idNumber: null, idNumberFound: '6201991958' });
  });

  test('phones become comparable, the same one counts once, what is no number stays as typed', () => {
    const phones = [{ number: '138 0013 8000', label: '本人' }, { number: '13800138000', label: '' }, { number: '停机', label: '' }];
    expect(settlePerson({ ...typed, phones }, TODAY).phones).toEqual([{ number: '13800138000', label: '本人' }, { number: '停机', label: '' }]);
  });

  test.each([
    ['2015', '2015'], ['2015-06', '2015-06'], ['2015.6', '2015-06'], ['2015/6/1', '2015-06-01'], ['２０１５', '2015'], ['2026-03', '2026-03'], ['', ''],
  ])('first use %j is kept as %j', (written, kept) => expect(settlePerson({ ...typed, firstUseOn: written }, TODAY).firstUseOn).toBe(kept));

  test.each(['2027', '2026-04', '2026-03-19', '1957', '1958-06', '2015-13', '2015-02-30', '15', '2015年', '去年', '2015-', '-'])(
    'first use %j is refused',
    (written) => expect(codeOf(() => settlePerson({ ...typed, firstUseOn: written }, TODAY))).toBe('person.first-use-unreadable'),
  );
});

describe('a record of an old register', () => {
  test('can be saved with a new telephone number: what nobody touched is not judged again', () => {
    const after = settlePerson({ ...formOf(imported), phones: [{ number: '13800138000', label: '' }] }, TODAY, imported);
    expect(changesBetween(imported, after).map((change) => change.field)).toEqual(['phones']);
  });

  test('touched at the number must have a right one, and keeps what was found', () => {
    const form = formOf(imported);
    expect(codeOf(() => settlePerson({ ...form, idNumber: '62019919711210500' }, TODAY, imported))).toBe('person.id-invalid');
    const after = settlePerson({ ...form, idNumber: '62019919580723674X' }, TODAY, imported);
    expect(after).toMatchObject({ idNumber: '62019919580723674X', idNumberFound: '620199197112105000' });
    expect(changesBetween(imported, after)).toEqual([{ field: 'idNumber', before: '620199197112105000', after: '62019919580723674X' }]);
  });

  test('is settled when it is declared to have no paper', () => {
    const after = settlePerson({ ...formOf(imported), idType: 'none', idNumber: '' }, TODAY, imported);
    expect(after).toMatchObject({ idNumber: null, idNumberFound: '620199197112105000', idType: 'none' });
  });
});

describe('masks', () => {
  test('an address shows the community and no more', () => {
    expect(maskAddress('安澜市澄江区柳园社区5号', '柳园社区')).toBe('柳园社区******');
    expect(maskAddress('安澜市澄江区桥东路5号', '柳园社区')).toBe('******');
    expect(maskAddress('安澜市澄江区桥东路5号', '')).toBe('******');
    expect(maskAddress('', '柳园社区')).toBe('');
  });

  test('hold wherever the value stands: in an edit, in a doubt', () => {
    expect(maskField('phones', '13800138000 本人；0551-2345678 母亲', '')).toBe('138****8000 本人；055****5678 母亲');
    expect(maskField('phone', '1380013800', '')).toBe('138****3800');
    expect(maskField('idNumber', '620199197112105000', '')).toBe('6201**********5000');
    expect(maskField('education', '初中', '')).toBe('初中');
  });
});
