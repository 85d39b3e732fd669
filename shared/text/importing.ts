import type { Doubt } from '../importing/doubt';
import type { IssueKind, RowFilter } from '../importing/importing.schema';
import type { RowOutcome } from '../importing/plan';
import type { SkipReason } from '../importing/skipping.rules';
import { reviewKindLabel, sexLabel } from './personScreens';

export const importingText = {
  title: '导入登记册',
  what: '登记册',
  startNote: '只读取文件；看过预览、点了导入才写入',
  neutral: '柜台模式下不显示登记册。按 F9 回到日常模式。',

  dropTitle: '把 Excel 登记册拖到这里',
  dropText: '也可以点下面的按钮选择文件。旧格式（.xls、.et）和带密码的文件，请先另存为 .xlsx。',
  choose: '选择文件',
  chooseLabel: '选择 Excel 登记册（.xlsx）',
  oneFile: '一次一个文件',
  reading: (fileName: string) => `正在读取“${fileName}”`,
  writing: (fileName: string) => `正在导入“${fileName}”`,
  steps: {
    reading: '读出表格', planning: '认人，找出有疑问的地方', writing: '写入档案', keeping: '留存登记册原文', removing: '移除这次导入的人', restoring: '恢复原来的内容',
  },
  cancelHint: '停止后什么也不会写入。',

  previewTitle: '导入预览',
  previewNote: (fileName: string, rows: number) => `现在还没有写入任何资料　${rows} 行　${fileName}`,
  anotherFile: '换文件',
  exportList: '导出问题清单',
  importAll: (people: number) => `导入 ${people} 人`,
  importDoubtful: (people: number, doubtful: number) => `全部导入 ${people} 人，${doubtful} 行记为待核`,
  importClean: (people: number) => `先导入没问题的 ${people} 人`,
  nothingNew: '与上次导入的完全相同，没有新的内容',
  sameFile: (when: string, rows: number) => `这个文件 ${when} 已导入过（${rows} 行）。没有变化的不会重复写入。`,
  noHeaderTitle: '没有认出表头',
  noHeader: '请在“怎样对应”里指明表头在第几行，或换一个工作表。',
  noDate: '文件里没有写填报日期，现状按今天记。可以在“怎样对应”里填上。',
  remapping: '正在重新核对',
  redoFailed: '这次改动没有生效',

  faultsTitle: (count: number) => `${count} 处问题，按种类看`,
  noFaults: '没有发现问题',
  allRows: '全部行',
  skippedRows: (count: number) => `不是人员的行 ${count}`,
  howTitle: '怎样对应',
  howEdit: '修改',
  howSheet: '工作表',
  howHeader: '表头',
  howHeaderRow: (row: number) => `第 ${row} 行`,
  howHeaderNone: '没有认出',
  howDate: '填报日期',
  howDateNone: '没有写',
  howColumns: '列',
  howColumnsFound: (all: number, known: number) => `${all} 列，${known} 列已对应`,
  howWords: '现状写法',
  howWordsFound: (all: number, unknown: number) => (unknown === 0 ? `${all} 种，都认识` : `${all} 种，${unknown} 种不认识`),
  howCommunities: '社区',
  howCommunitiesFound: (known: number, added: number) => (added === 0 ? `${known} 个，都在名录里` : `${known} 个已有，新增 ${added} 个`),
  howPeople: '认人',
  howPeopleBy: '身份证号，姓名生日',
  howBlank: '空格子',
  howBlankRule: '不覆盖原有内容',

  table: '登记册各行',
  row: '行',
  outcome: '处理',
  status: '现状',
  startOn: '开始日期',
  remark: '说明',
  noRows: '没有这样的行',
  joins: (row: number) => `与第 ${row} 行是同一人，并入那一行`,
  onFile: (fileNo: string) => `档案里有：${fileNo}`,

  fixRow: (row: number, name: string, field: string) => `第 ${row} 行　${name}　${field}`,
  fixLabel: '改为',
  fixUse: (value: string) => `用 ${value}`,
  fixSkip: '跳过本行',
  fixNext: '下一处',
  fixDone: '改好，下一处',
  fixWord: (word: string) => `“${word}”一律当作`,
  fixKeep: '不改也可以：导入后记为待核，在档案里再改。',

  mapTitle: '怎样对应',
  mapSave: '按这样核对',
  mapSheet: '工作表',
  mapSheetOption: (name: string, rows: number) => `${name}（${rows} 行）`,
  mapHeaderRow: '表头在第几行',
  mapHeaderHelp: '不填由程序找',
  mapDate: '填报日期',
  mapDateHelp: '现状按这一天记',
  mapFile: '文件',
  mapColumns: '各列是什么',
  mapColumnSample: (sample: string) => (sample === '' ? '（空）' : `例：${sample}`),
  mapColumnNone: '不对应，原样留存',
  mapWords: '现状写法',
  mapWordEmpty: '（空着）',
  mapPeople: (people: number) => `${people} 人`,
  mapWordNone: '不认识，记为待核',
  mapCommunities: '社区',
  mapCommunityKnown: (name: string) => `按“${name}”导入`,
  mapCommunityAdd: '加进本站名录',
  mapCommunityHelp: '不勾的，人照常导入，社区空着记为待核',

  doneTitle: '导入完成',
  done: (created: number, updated: number) => `已导入：新建 ${created} 份档案${updated > 0 ? `，更新 ${updated} 份` : ''}`,
  doneNothing: '没有新的内容，档案没有变化',
  doneDetail: (result: { unchanged: number; merged: number; doubtful: number; communitiesAdded: number }) =>
    [
      result.doubtful > 0 ? `${result.doubtful} 人记为待核，原样保留，在档案里逐条改` : '',
      result.merged > 0 ? `${result.merged} 行与别的行是同一人，已合并` : '',
      result.unchanged > 0 ? `${result.unchanged} 人没有变化` : '',
      result.communitiesAdded > 0 ? `新增社区 ${result.communitiesAdded} 个` : '',
    ]
      .filter((part) => part !== '')
      .join('；'),
  doneLeftOut: (people: number) => `${people} 人有问题，没有导入`,
  exportLeftOut: '导出这些行',
  seePeople: '看这次导入的人',
  seeReview: '看待核的人',
  another: '再导入一个文件',
  undo: '撤销这次导入',
  undone: (removed: number, restored: number) => `已撤销：移除 ${removed} 份档案${restored > 0 ? `，${restored} 份恢复原样` : ''}`,
  undoQuestion: (created: number, updated: number) =>
    `这次新建的 ${created} 份档案会移除${updated > 0 ? `，更新的 ${updated} 份恢复原样` : ''}。档案号不再使用。之后又登记过记录的，不能撤销。`,
  undoneReason: '撤销导入',

  exportTitle: '导出问题清单',
  exportQuestion: (rows: number) => `清单里有 ${rows} 行的姓名、身份证号和问题，存成 Excel 文件。文件离开本软件就不再加密，用完请删除。`,
  exportReason: '为什么导出',
  exportSave: '选择位置并保存',
  exported: '清单已保存，已记入日志',
  notExported: '没有保存',

  earlier: '以前的导入',
  earlierEmpty: '还没有导入过',
  earlierEmptyText: '导入过的文件会列在这里，可以撤销。',
  batchFile: '文件',
  batchAt: '导入时间',
  batchBy: '谁导入',
  batchReported: '填报日期',
  batchRows: '行',
  batchCreated: '新建',
  batchUpdated: '更新',
  batchState: '状态',
  batchUndone: '已撤销',
  batchStands: '有效',

  listSheet: '待核清单',
  listHeaders: ['行', '姓名', '身份证号', '项目', '问题', '原来写的', '可能应为'],
  listWidths: [7, 12, 22, 14, 36, 28, 22],
  listFileName: (asOf: string) => `导入待核清单${asOf === '' ? '' : ` ${asOf}`}.xlsx`,
} as const;

export const rowOutcomeLabel = {
  created: '新增', updated: '更新', unchanged: '无变化', merged: '合并', skipped: '跳过',
} as const satisfies Record<RowOutcome, string>;

export const rowFilterLabel = {
  ...rowOutcomeLabel, all: '全部', doubtful: '有疑问',
} as const satisfies Record<RowFilter, string>;

export const skipReasonLabel = {
  blank: '空行', 'not-a-person': '标题、合计或落款，不是人员', 'header-again': '重复的表头', 'by-clerk': '按您说的跳过',
} as const satisfies Record<SkipReason, string>;

/** Faults by kind, in few words; the second line says what lies behind. */
export const issueLabel: { readonly [K in IssueKind]: readonly [word: string, hint: string] } = {
  'id-stored-as-number': ['身份证号不完整', '表格把号码当成数字，末尾丢了'],
  'id-check-digit': ['校验码不对', '可能抄错一位'],
  'id-length': ['身份证号位数不对', '不是 18 位或 15 位'],
  'id-missing': ['没有身份证号', '按姓名和出生日期认人'],
  'id-invalid': ['身份证号不成立', '里面的生日不是一天，或有别的字'],
  'id-birth-differs': ['出生日期与身份证不符', '以哪个为准，请核对'],
  'id-sex-differs': ['性别与身份证不符', '以哪个为准，请核对'],
  'same-id-other-name': ['同一身份证两个姓名', '各建一份，号码只记在先的一份'],
  'status-unknown': ['现状写法不认识', '说明一次，相同的都按它'],
  'status-empty': ['现状空着', '先归入“未归类”'],
  'date-unreadable': ['日期看不懂', '原样留存'],
  'date-impossible': ['没有这一天', '例：2 月 30 日'],
  'decision-after-start': ['决定书在开始日期之后', '照登记册记，请核对'],
  'term-over': ['期限已满', '三年已过，现状仍写在执行'],
  'phone-unreadable': ['电话看不懂', '原样留存'],
  'community-unknown': ['社区不在本站名录', '按您说的没有新增'],
  formula: ['格子里是公式', '取上次算出的结果'],
  'name-missing': ['没有姓名', '先记作“未写姓名”'],
  other: ['其他写法', '原样留存，请核对'],
  merged: ['重复的行', '与前面的行是同一人，已合并'],
};

export const statusOptionText = {
  year: (word: string, year: 1 | 2 | 3) => `${word} · ${['', '第一年', '第二年', '第三年'][year] ?? ''}`,
  overdue: (word: string) => `${word} · 逾期未报到`,
  violated: (word: string) => `${word} · 违反协议`,
} as const;

/** Why a cell is doubtful, with the number, the day or the row it is about. */
export function doubtText({ kind, found, suggestion }: Pick<Doubt, 'kind' | 'found'> & { suggestion?: string | null | undefined }): string {
  switch (kind) {
    case 'id-stored-as-number':
      return found.trim().endsWith('000') ? '末三位是 000，号码不完整' : '号码末尾丢了，不完整';
    case 'id-check-digit':
      return '校验码不对，可能抄错一位';
    case 'id-length':
      return found.trim().length < 18 ? `只有 ${found.trim().length} 位` : `有 ${found.trim().length} 位`;
    case 'id-birth-differs':
      return `身份证是 ${suggestion ?? ''}`;
    case 'id-sex-differs':
      return `身份证是${suggestion === 'male' || suggestion === 'female' ? sexLabel[suggestion] : ''}`;
    case 'same-id-other-name':
      return `与“${suggestion ?? ''}”同一号码`;
    case 'status-empty':
      return '没有填';
    case 'status-unknown':
      return '写法不认识';
    case 'decision-after-start':
      return `在开始日期 ${suggestion ?? ''} 之后`;
    case 'term-over':
      return `${suggestion ?? ''} 已满三年`;
    case 'date-impossible':
      return '没有这一天';
    case 'formula':
      return '格子里是公式，取上次的结果';
    case 'other':
      return suggestion === undefined || suggestion === null ? '请核对' : `另一行写的是“${suggestion}”`;
    default:
      return reviewKindLabel[kind];
  }
}

/** The same inside a narrow cell; the whole sentence stands in the bar below and in the list. */
export function doubtWord(doubt: Parameters<typeof doubtText>[0]): string {
  switch (doubt.kind) {
    case 'term-over':
      return '期限已满';
    case 'decision-after-start':
      return '晚于开始日期';
    case 'id-check-digit':
      return '校验码不对';
    case 'id-stored-as-number':
      return '号码不完整';
    default:
      return doubtText(doubt);
  }
}
