import { expect, it } from 'vitest';
import { whyFound } from './whyFound';

const person = { name: '单志强', fileNo: 'WX-2023-0019', idTail: '201X', phoneTail: '5415' };

it.each([
  ['志强', { kind: 'name', from: 1, to: 3 }],
  [' 单 ', { kind: 'name', from: 0, to: 1 }],
  ['szq', { kind: 'pinyin', typed: 'szq' }],
  ['DanZhi', { kind: 'pinyin', typed: 'danzhi' }],
  ['201x', { kind: 'idNumber', tail: '201X' }],
  ['99010119880101201x', { kind: 'idNumber', tail: '201X' }],
  ['415', { kind: 'phone', tail: '5415' }],
  ['５４１５', { kind: 'phone', tail: '5415' }],
  ['wx-2023-0019', { kind: 'fileNo', from: 0, to: 12 }],
  ['0019', { kind: 'fileNo', from: 8, to: 12 }],
  ['13800138000', { kind: 'other' }],
  ['', { kind: 'other' }],
])('says by what somebody was found: %s', (typed, why) => {
  expect(whyFound(person, typed)).toEqual(why);
});
