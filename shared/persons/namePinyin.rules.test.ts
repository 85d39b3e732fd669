import { expect, test } from 'vitest';
import { namePinyin } from './namePinyin.rules';

test.each([
  ['单小莉', ['shanxiaoli', 'danxiaoli'], ['sxl', 'dxl']],
  ['曾伟', ['zengwei', 'cengwei'], ['zw', 'cw']],
  ['解红', ['xiehong', 'jiehong'], ['xh', 'jh']],
  ['仇强', ['qiuqiang', 'chouqiang'], ['qq', 'cq']],
  ['区海', ['ouhai', 'quhai'], ['oh', 'qh']],
  ['查良', ['zhaliang', 'chaliang'], ['zl', 'cl']],
  ['盖丽', ['geli', 'gaili'], ['gl']],
  ['翟军', ['zhaijun', 'dijun'], ['zj', 'dj']],
  ['尉迟恭', ['yuchigong'], ['ycg']],
  ['吕布', ['lvbu', 'lyubu'], ['lb']],
  ['崔 雪', ['cuixue'], ['cx']],
  ['买买提·艾力', ['maimaitiaili'], ['mmtal']],
  ['张长乐', ['zhangchangle', 'zhangzhangle'], ['zcl', 'zzl']],
])('%s is found by every reading', (name, full, initials) => {
  const found = namePinyin(name);
  expect(found.full).toEqual(expect.arrayContaining(full));
  expect(found.initials).toEqual(expect.arrayContaining(initials));
});

test('the surname as it is really read stands first', () => {
  expect(namePinyin('单小莉').full[0]).toBe('shanxiaoli');
  expect(namePinyin('万俟雪').full[0]).toBe('moqixue');
});

test('rare characters, letters and emptiness do no harm', () => {
  expect(namePinyin('𠮷田').full[0]).toContain('tian');
  expect(namePinyin('Li A').full[0]).toBe('lia');
  expect(namePinyin(' ')).toEqual({ full: [], initials: [] });
});

test('a name of many readings keeps both readings of its surname', () => {
  const { full } = namePinyin('单行乐长重缪');
  expect(full.some((way) => way.startsWith('dan'))).toBe(true);
  expect(full.some((way) => way.startsWith('shan'))).toBe(true);
  expect(full.length).toBeLessThanOrEqual(24);
});
