import { expect, test } from 'vitest';
import { TIMELINE_KINDS, type TimelineData, type TimelineKind } from '../measures/timelineKinds';
import { describeTimelineEntry } from './timeline';

const examples: { readonly [K in TimelineKind]: readonly [TimelineData[K], string] } = {
  created: [{}, '建立档案'],
  imported: [{ asOf: '2016-11-16' }, '从登记册导入，截至 2016-11-16'],
  'import-updated': [{ asOf: '', fields: 'phone,grid' }, '按登记册更新：电话、网格'],
  edited: [{ fields: 'residenceAddress,phones' }, '修改居住地址、电话'],
  'status-changed': [
    { from: 'history_at_large', to: 'detained', reason: '派出所来电' }, '现状由社会面有吸毒史改为羁押：派出所来电',
  ],
  decision: [
    { measure: 'community_detox', decisionNo: '澄公（禁）社戒决字〔2026〕9号', servedOn: '2026-02-20', deadline: '2026-03-07' },
    '责令社区戒毒，澄公（禁）社戒决字〔2026〕9号，2026-02-20 收到，报到期限 2026-03-07',
  ],
  report: [{ termStart: '2026-03-09', termEnd: '2029-03-08', daysLate: 2 }, '报到（逾期 2 天），期限 2026-03-09 至 2029-03-08'],
  'work-group': [{ members: 4, missing: 1 }, '工作小组 4 人，还缺 1 类'],
  'measure-ended': [{ measure: 'community_rehab', reason: '原单位已办结' }, '社区康复这一期已结束：原单位已办结'],
  'agreement-issued': [{ number: '望禁康字〔2026〕1号', signed: 0 }, '出具协议 望禁康字〔2026〕1号，待双方签字'],
  'agreement-void': [{ number: '望禁康字〔2026〕1号' }, '协议 望禁康字〔2026〕1号 作废'],
  'agreement-scan': [{ number: '望禁康字〔2026〕1号', files: 2 }, '存入协议 望禁康字〔2026〕1号 的签字件，2 个文件'],
  'agreement-printed': [{ number: '望禁康字〔2026〕1号', copies: 3 }, '打印协议 望禁康字〔2026〕1号，3 份'],
  'review-resolved': [{ field: 'idNumber', resolution: '按户口簿更正' }, '已核证件号码：按户口簿更正'],
};

test.each(TIMELINE_KINDS)('the timeline says %s in a sentence', (kind) => {
  const [data, sentence] = examples[kind];
  expect(describeTimelineEntry(kind, data)).toBe(sentence);
});

test('an entry that a newer program wrote is still shown', () => {
  expect(describeTimelineEntry('urine-test', { result: 'negative' })).toBe('urine-test');
});
