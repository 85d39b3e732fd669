import { expect, test } from 'vitest';
import { textCell, type Sheet } from './cell';
import { findLayout, layoutWithHeaderIn } from './layout.rules';

const sheet = (...rows: string[][]): Sheet => ({
  name: '名册',
  rows: rows.map((texts, index) => ({ rowNo: index + 1, cells: texts.map((text) => (text === '' ? null : textCell(text))) })),
});

test('title and 填报 row are read, the header is found under them', () => {
  const layout = findLayout(sheet(['西园街道名册'], ['填报单位:西园街道禁毒办      填报日期:2016-11-16'], ['序号', '姓名', '身份证号', '管控现状'], ['1', '张三', '', '死亡']));
  expect(layout).toMatchObject({ headerRowNo: 3, firstRowNo: 4, reportedOn: '2016-11-16', reportingUnit: '西园街道禁毒办', title: '西园街道名册' });
  expect(layout.columns.map((column) => column.field)).toEqual([null, 'name', 'idNumber', 'controlStatus']);
});

test.each([
  ['截至2022年6月1日'], ['统计时间：2022.6.1'], ['填表日期　2022/06/01'], ['（截止日期：2022-6-1）'],
])('%s is the day of the register', (words) => {
  expect(findLayout(sheet(['名册'], [words], ['姓名', '身份证号'])).reportedOn).toBe('2022-06-01');
});

test('the day may stand in the next cell, or at the foot', () => {
  expect(findLayout(sheet(['填报日期：', '2022-06-01'], ['姓名', '性别'])).reportedOn).toBe('2022-06-01');
  expect(findLayout(sheet(['姓名', '性别'], ['张三', '男'], ['制表人：李四', '制表日期：2022年6月1日'])).reportedOn).toBe('2022-06-01');
});

test('a header of two storeys is read by its lower words', () => {
  const layout = findLayout(sheet(['序号', '姓名', '地址', '', '社区戒毒', ''], ['', '', '户籍地址', '现住址', '决定书文号', '开始日期'], ['1', '张三', '甲', '乙', '丙', '2020-01-01']));
  expect(layout.firstRowNo).toBe(3);
  expect(layout.columns.map((column) => column.field)).toEqual([null, 'name', 'domicileAddress', 'residenceAddress', 'decisionNo', 'measureStartOn']);
});

test('two columns of phones are both phones; a second column of names is none', () => {
  const { columns } = findLayout(sheet(['姓名', '手机', '座机', '名字', '身份证号']));
  expect(columns.map((column) => column.field)).toEqual(['name', 'phone', 'phone', null, 'idNumber']);
});

test('without any known header there is none, and the clerk can say which row it is', () => {
  const strange = sheet(['甲', '乙'], ['谁', '何时'], ['张三', '2020-01-01']);
  expect(findLayout(strange)).toMatchObject({ headerRowNo: null, columns: [] });
  expect(layoutWithHeaderIn(strange, 2)).toMatchObject({ headerRowNo: 2, firstRowNo: 3, columns: [{ header: '谁', field: null }, { header: '何时', field: null }] });
});
