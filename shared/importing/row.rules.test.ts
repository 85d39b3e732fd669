import { describe, expect, test } from 'vitest';
import type { Cell } from './cell';
import { aNumber, aPlan, aSheet } from './testing/sheets';

/** The one person of a one-row sheet. */
function person(header: string[], cells: (string | Cell | null)[]) {
  const [first] = aPlan(aSheet(header, cells)).people;
  if (!first) throw new Error('nobody');
  return first;
}
const doubts = (header: string[], cells: (string | Cell | null)[]) =>
  person(header, cells).doubts.map(({ field, kind, found, suggestion }) => [field, kind, found, ...(suggestion ? [suggestion] : [])]);

describe('identity number', () => {
  const header = ['姓名', '性别', '身份证号', '出生日期'];
  test('full width, spaces and a small x are no fault', () => {
    expect(person(header, ['崔 雪', '女', '６２０１９９１９５８０７２３６７４ｘ', '1958-07-23'])).toMatchObject({
      doubts: [], values: { name: '崔雪', idNumber: '62019919580723674X', idNumberFound: null, birthDate: '1958-07-23', sex: 'female' },
    });
  });
  test('15 digits become 18, and stand as they were found', () => {
    expect(person(header, ['张三', '女', aNumber('620199580723674'), '']).values).toMatchObject({
      idNumber: '62019919580723674X', idNumberFound: '620199580723674', birthDate: '1958-07-23',
    });
  });
  test('a number that Excel has cut is kept as found, its birthday is used', () => {
    const cut = person(header, ['张三', '男', aNumber('620199197112105600'), '']);
    expect(cut.values).toMatchObject({ idNumber: null, idNumberFound: '620199197112105600', birthDate: '1971-12-10', sex: 'male' });
    expect(cut.doubts).toMatchObject([{ kind: 'id-stored-as-number', found: '620199197112105600' }]);
    expect(doubts(header, ['张三', '男', '620199197112105000', ''])).toEqual([['idNumber', 'id-stored-as-number', '620199197112105000']]);
  });
  test.each([
    ['620199198308224911', 'id-check-digit'], ['62019919830822491', 'id-length'], ['62019919830230491X', 'id-invalid'], ['', 'id-missing'], ['无', 'id-missing'],
    ['62019920300101001X', 'id-invalid'],
  ])('%j comes in as %s', (written, kind) => {
    expect(doubts(header, ['张三', '', written, '']).map(([, found]) => found)).toEqual([kind]);
  });
  test('a wrong check digit is told with the right number, and the number is kept', () => {
    const doubtful = person(header, ['张三', '男', '620199198308224911', '']);
    expect(doubtful.doubts[0]).toMatchObject({ found: '620199198308224911', suggestion: '620199198308224916' });
    expect(doubtful.values.idNumber).toBe('620199198308224911');
  });
  test('birthday and sex that differ from a right number are doubted, and the number’s word is taken', () => {
    expect(doubts(header, ['张三', '男', '62019919580723674X', '1958-07-13'])).toEqual([
      ['sex', 'id-sex-differs', '男', 'female'], ['birthDate', 'id-birth-differs', '1958-07-13', '1958-07-23'],
    ]);
    expect(person(header, ['张三', '男', '62019919580723674X', '1958-07-13']).values).toMatchObject({ sex: 'female', birthDate: '1958-07-23' });
    expect(doubts(header, ['张三', '女', '62019919580723674X', '1958年7月'])).toEqual([]);
  });
});

describe('other cells', () => {
  test('同户籍 copies the domicile; 回 becomes 回族; an unknown people keeps its word', () => {
    const header = ['姓名', '户籍地址', '现住址', '民族'];
    expect(person(header, ['张三', '甲路1号', '同户籍', '回']).values).toMatchObject({ residenceAddress: '甲路1号', ethnicity: '回族' });
    expect(person(header, ['张三', '甲路1号', '乙路2号', '穿青人']).values).toMatchObject({ residenceAddress: '乙路2号', ethnicity: '穿青人' });
  });
  test('phones as numbers, several in one cell, and one with a digit too few', () => {
    const header = ['姓名', '手机', '座机'];
    expect(person(header, ['张三', aNumber('13858278182'), '0931-2345678']).values.phones.map((p) => p.number)).toEqual(['13858278182', '0931-2345678']);
    expect(person(header, ['张三', '1385827818', '无']).values.phones.map((p) => p.number)).toEqual(['1385827818']);
    expect(doubts(['姓名', '手机'], ['张三', '1385827818']).at(-1)).toEqual(['phone', 'phone-unreadable', '1385827818']);
  });
  test('drugs in any separation, yes and no in any word, risk', () => {
    const header = ['姓名', '毒品种类', '是否低保', '廉租房', '风险等级'];
    expect(person(header, ['张三', '海洛因;美沙酮', '√', '', '高风险']).values).toMatchObject({
      drugTypes: ['海洛因', '美沙酮'], onDibao: true, lowRentHousing: null, riskLevel: 'high',
    });
    expect(doubts(header, ['张三', '', '也许', '', '紫']).slice(1)).toEqual([['onDibao', 'other', '也许'], ['riskLevel', 'other', '紫']]);
  });
  test('a day that is none is kept as found and doubted', () => {
    expect(doubts(['姓名', '首次吸毒时间'], ['张三', '2008年13月']).at(-1)).toEqual(['firstUseOn', 'date-impossible', '2008年13月']);
  });
  test('an unknown status and an empty one are doubted; without such a column there is nothing to doubt', () => {
    expect(doubts(['姓名', '管控现状'], ['张三', '神游']).at(-1)).toEqual(['controlStatus', 'status-unknown', '神游']);
    expect(doubts(['姓名', '管控现状'], ['张三', '']).at(-1)).toEqual(['controlStatus', 'status-empty', '']);
    expect(doubts(['姓名', '性别'], ['张三', '男']).map(([field]) => field)).toEqual(['idNumber']);
  });
  test('a nameless row with a number is nobody lost', () => {
    const nameless = person(['姓名', '身份证号'], ['', '62019919580723674X']);
    expect(nameless.doubts).toMatchObject([{ kind: 'name-missing' }]);
    expect(nameless.values.name).toBe('未写姓名');
  });
  test('a computed cell is taken as last computed, and doubted unless it only repeats the number', () => {
    const header = ['姓名', '身份证号', '出生日期', '现住址'];
    const formula = (text: string): Cell => ({ type: 'text', text, formula: true });
    expect(doubts(header, ['张三', '62019919580723674X', formula('1958-07-23'), formula('甲路')])).toEqual([['residenceAddress', 'formula', '甲路']]);
  });
});

describe('a measure as the register has it', () => {
  const header = ['姓名', '身份证号', '管控现状', '开始日期', '决定书文号'];
  const row = (status: string, start: string, decision: string) => ['张三', '62019919580723674X', status, start, decision];
  test('keeps its words; nothing is computed', () => {
    expect(person(header, row('社区戒毒两年', '2025.3.1', '望公(禁)社戒决字〔2025〕第3号')).measure).toEqual({
      kind: 'community_detox', state: 'executing', termStart: '2025-03-01', decidedOn: null, decidedBy: '', decisionNo: '望公(禁)社戒决字〔2025〕第3号',
      asFound: '社区戒毒两年', year: 2,
    });
  });
  test('a decision of a later year than the start is doubted, not refused', () => {
    expect(doubts(header, row('社区戒毒', '2025-03-01', '望公(禁)社戒决字〔2026〕第3号'))).toEqual([
      ['decisionNo', 'decision-after-start', '望公(禁)社戒决字〔2026〕第3号', '2025-03-01'],
    ]);
  });
  test('a term that is over by today is doubted; the status stays what the register says', () => {
    const over = person(header, row('社区戒毒一年', '2016-05-26', ''));
    expect(over.doubts).toMatchObject([{ kind: 'term-over', found: '2016-05-26', suggestion: '2019-05-26' }]);
    expect(over.values.controlStatus).toBe('community_detox');
  });
  test('who is not under a measure has none', () => {
    expect(person(header, row('服刑', '', '')).measure).toBeNull();
  });
});
