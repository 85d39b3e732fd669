import { isTimelineKind, type TimelineData, type TimelineKind } from '../measures/timelineKinds';
import { measureKindLabel } from './measureScreens';
import { controlStatusLabel } from './persons';
import { fieldLabel } from './recordFields';

const asOfText = (asOf: string): string => (asOf === '' ? '' : `，截至 ${asOf}`);
const because = (reason: string): string => (reason === '' ? '' : `：${reason}`);
const fieldsText = (fields: string): string =>
  [...new Set(fields.split(',').filter((field) => field !== '').map(fieldLabel))].join('、');

/** One sentence per kind; a new kind does not compile until it has one. */
const sentences: { readonly [K in TimelineKind]: (data: TimelineData[K]) => string } = {
  created: () => '建立档案',
  imported: ({ asOf }) => `从登记册导入${asOfText(asOf)}`,
  'import-updated': ({ asOf, fields }) => `按登记册更新：${fieldsText(fields)}${asOfText(asOf)}`,
  edited: ({ fields }) => `修改${fieldsText(fields)}`,
  'status-changed': ({ from, to, reason }) =>
    `现状由${controlStatusLabel[from]}改为${controlStatusLabel[to]}${because(reason)}`,
  decision: ({ measure, decisionNo, servedOn, deadline }) =>
    `责令${measureKindLabel[measure]}，${decisionNo}，${servedOn} 收到，报到期限 ${deadline}`,
  report: ({ termStart, termEnd, daysLate }) =>
    `报到${daysLate > 0 ? `（逾期 ${daysLate} 天）` : ''}，期限 ${termStart} 至 ${termEnd}`,
  'work-group': ({ members, missing }) => `工作小组 ${members} 人${missing > 0 ? `，还缺 ${missing} 类` : ''}`,
  'measure-ended': ({ measure, reason }) => `${measureKindLabel[measure]}这一期已结束${because(reason)}`,
  'agreement-issued': ({ number, signed }) => `出具协议 ${number}，${signed > 0 ? '双方已在屏幕上签字' : '待双方签字'}`,
  'agreement-void': ({ number }) => `协议 ${number} 作废`,
  'agreement-scan': ({ number, files }) => `存入协议 ${number} 的签字件，${files} 个文件`,
  'agreement-printed': ({ number, copies }) => `打印协议 ${number}，${copies} 份`,
  'review-resolved': ({ field, resolution }) => `已核${fieldLabel(field)}：${resolution}`,
};

/** The sentence of a stored entry. A kind from a newer program is shown by its name: nothing on a timeline is dropped. */
export function describeTimelineEntry(kind: string, data: Readonly<Record<string, string | number>>): string {
  if (!isTimelineKind(kind)) return kind;
  // What was stored under a kind was typed by that kind (insertTimelineEntry).
  return (sentences[kind] as (facts: typeof data) => string)(data);
}
