import { expect, test } from 'vitest';
import { STATUS_WORDS } from '../text/statusWords';
import { readStatus } from './status.rules';

test.each([
  ['社区戒毒', 'community_detox', 'executing', null, null], ['社区戒毒一年', 'community_detox', 'executing', 1, null], ['社区戒毒两年', 'community_detox', 'executing', 2, null],
  ['社戒第三年', 'community_detox', 'executing', 3, null], ['社区戒毒（二年）', 'community_detox', 'executing', 2, null], ['社区戒毒逾期未报到', 'community_detox', 'ordered', null, 'report_overdue'],
  ['社区戒毒违反协议', 'community_detox', 'executing', null, 'agreement_violated'], ['社区康复三年', 'community_rehab', 'executing', 3, null],
  ['社康逾期未报到', 'community_rehab', 'ordered', null, 'report_overdue'], ['社区康复', 'community_rehab', 'executing', null, null], ['社区戒毒 第1年', 'community_detox', 'executing', 1, null],
])('%s names a running measure', (word, status, state, year, flag) => {
  expect(readStatus(word)).toEqual({ status, measure: status, state, year, flag });
});

test.each([
  ['隔离戒毒', 'in_isolation'], ['强制隔离戒毒', 'in_isolation'], ['强戒', 'in_isolation'], ['羁押', 'detained'], ['服刑', 'imprisoned'], ['药物维持治疗', 'maintenance'], ['三年以上未复吸', 'clean_3y'],
  ['三年未复吸', 'clean_3y'], ['社会面有吸毒史', 'history_at_large'], ['新发现', 'newly_found'], ['现状不明', 'unknown_status'], ['死亡', 'dead'], ['迁出', 'moved_out'], ['出国(境)', 'abroad'],
])('%s is %s, and no measure', (word, status) => {
  expect(readStatus(word)).toMatchObject({ status, measure: null });
});

test.each(['社区戒毒解除', '社区戒毒转强戒', '其他', '?', '', '长期外出'])('%j is not guessed at', (word) => {
  expect(readStatus(word)).toBeUndefined();
});

test('the clerk’s own answer goes before the table', () => {
  const own = { status: 'dead', measure: null, state: null, year: null, flag: null } as const;
  expect(readStatus('老了', { 老了: own })).toBe(own);
  expect(readStatus(' 社区戒毒 ', { 社区戒毒: own })).toBe(own);
});

test('every word of the table is understood as it stands there', () => {
  for (const [word, meaning] of Object.entries(STATUS_WORDS)) expect([word, readStatus(word)]).toEqual([word, meaning]);
});
