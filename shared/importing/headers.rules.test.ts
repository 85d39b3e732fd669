import { expect, test } from 'vitest';
import { HEADER_WORDS } from '../text/registerHeaders';
import { IMPORT_FIELDS } from './fields';
import { fieldOfHeader } from './headers.rules';

test.each([
  ['姓名', 'name'], ['姓  名', 'name'], ['*姓名', 'name'], ['名字', 'name'], ['身份证号', 'idNumber'], ['公民身份号码', 'idNumber'], ['身份证号码（18位）', 'idNumber'],
  ['本人联系电话', 'phone'], ['联系电话1', 'phone'], ['管控现状', 'controlStatus'], ['类别', 'controlStatus'], ['状态', 'controlStatus'], ['人员类别', 'controlStatus'],
  ['社戒社康开始日期', 'measureStartOn'], ['报到时间', 'measureStartOn'], ['决定书文号', 'decisionNo'], ['是否低保', 'onDibao'], ['低保情况', 'onDibao'], ['廉租房', 'lowRentHousing'],
  ['户籍详细地址', 'domicileAddress'], ['现住址', 'residenceAddress'], ['居住地址', 'residenceAddress'], ['村(社区)', 'community'], ['村（社区）', 'community'], ['所属社区', 'community'],
  ['吸毒种类', 'drugTypes'], ['滥用毒品种类', 'drugTypes'], ['首次吸毒日期', 'firstUseOn'], ['禁毒专干', 'specialistName'], ['就业情况', 'employment'], ['风险等级', 'riskLevel'], ['备　注', 'remarks'],
  ['身份证\n号码', 'idNumber'], ['性别：', 'sex'],
])('the header %j is understood', (header, field) => {
  expect(fieldOfHeader(header)).toBe(field);
});

test.each(['序号', '责任民警电话', '家属电话', '家属姓名', '监护人', '年龄', '', '照片', '身份证号是否核验过并且存有复印件'])(
  'the column %j is not taken for the person’s own',
  (header) => expect(fieldOfHeader(header)).toBeUndefined(),
);

test('no word stands for two fields', () => {
  for (const field of IMPORT_FIELDS) for (const word of HEADER_WORDS[field]) expect([word, fieldOfHeader(word)]).toEqual([word, field]);
});
