import type { DocumentKind, DocumentState } from '../agreements/agreements.schema';
import type { DueItem } from '../persons/bag.schema';

export const documentKindLabel = {
  agreement_detox: '社区戒毒协议书', agreement_rehab: '社区康复协议书',
} as const satisfies Record<DocumentKind, string>;

export const documentStateLabel = {
  rendering: '正在排版', issued: '已出具', void: '作废',
} as const satisfies Record<DocumentState, string>;

export const dueLabel = {
  report: '报到', agreement: '签协议', 'work-group': '补工作小组', review: '核对登记册里的疑点', scan: '存入签字件',
} as const satisfies Record<DueItem['kind'], string>;

/** What a stranger at the desk may read in its place. */
export const dueNeutral = {
  report: '来站', agreement: '办手续', 'work-group': '办手续', review: '核对资料', scan: '交材料',
} as const satisfies Record<DueItem['kind'], string>;

export const bagTabLabel = { overview: '总览', decisions: '登记与决定', papers: '协议文书', changes: '修改记录' } as const;

/** Groups of the timeline; what the program noted by itself is hidden until asked for. */
export const timelineGroupLabel = { file: '建档', status: '现状', measure: '措施', paper: '文书', system: '系统' } as const;

/** One person, one bag. */
export const bagText = {
  what: '档案',
  back: '回到名册',
  tabs: '档案的分页',
  fileNo: (no: string) => `档案号 ${no}`,
  photo: '还没有照片',
  age: (years: number) => `${years} 岁`,
  risk: '风险',
  reviews: (count: number) => `${count} 处待核`,

  reported: '报到',
  signed: '签协议',
  termEnd: '期满',
  daysLeft: (days: number) => (days >= 0 ? `还有 ${days} 天` : `已过 ${-days} 天`),
  runsTo: '执行到',
  deadline: '报到期限',
  decision: '决定书',
  idNumber: '身份证',
  phone: '电话',
  morePhones: (count: number) => `共 ${count} 个`,
  residence: '住址',
  domicile: '户籍',
  specialist: '责任人',
  police: '社区民警',
  handledBy: '经办人',
  others: '其他',
  hidden: '已遮盖',
  phoneTail: (tail: string) => `尾号 ${tail}`,

  acts: {
    decision: '登记决定书',
    report: '登记报到',
    group: '填工作小组',
    groupChange: '改工作小组',
    agreement: '签协议',
    paper: '看协议',
    edit: '修改基本情况',
    end: '登记决定书',
  },
  onlyWorkers: '须由专干或管理员来办',

  due: '要办的事',
  dueHow: '怎么算出来的',
  dueWhy:
    '报到：收到决定书的第二天起算 15 天（《戒毒条例》第十四条）。协议：报到后及时签订，法律没有写天数，从报到日数起。工作小组：第十七条的五类人员。登记册导入的一期只照录，不在这里催办。',
  dueNone: '现在没有要办的事。',
  dueNotes: {
    report: (deadline: string) => `报到期限 ${deadline}`,
    agreement: '尚未签订',
    'work-group': (roles: string) => `还缺 ${roles}`,
    review: (count: number) => `${count} 处，改正或写明核对结果`,
    scan: (count: number) => `${count} 份已出具，签好字的还没有存入`,
  },
  dueActs: { report: '登记报到', agreement: '签协议', 'work-group': '补齐', review: '去核对', scan: '存签字件' },
  dueNow: '待办',
  dueSinceReport: (days: number) => (days === 0 ? '今天报到' : `报到 ${days} 天`),

  review: '待核',
  reviewNote: '照登记册录入，没有改动',
  reviewFound: (found: string) => (found === '' ? '原文为空' : `原文：${found}`),
  reviewRow: (row: number) => `第 ${row} 行`,
  mend: '去改',
  resolve: '已核',
  resolveTitle: '写明核对结果',
  resolveAct: '记为已核',
  resolution: '核对结果',
  resolutionHint: '例：已电话核对，号码无误',
  mended: '已在基本情况里改正',
  resolved: '已记入经过',

  timeline: '经过',
  timelineKinds: '显示哪些',
  timelineEmpty: '还没有记录。第一件事：登记决定书。',
  timelineFiltered: '所选的种类里没有记录。',

  term: '期限',
  termNone: '没有正在执行的社区戒毒、社区康复。',
  termFrom: '开始',
  termDays: '剩余',
  termWhy: '为什么是这一天',
  termAsFound: (word: string) => `登记册写作“${word}”`,
  termNotRecomputed: (asOf: string) => `${asOf === '' ? '' : `截至 ${asOf}。`}照录，没有按今天重算。`,
  deadlineWhy: (served: string, days: number) => `${served} 收到决定书，第二天起算第 ${days} 天是最后一天。《戒毒条例》第十四条。`,
  lawInForce: (law: string) => `依据：${law}。`,
  lawNames: { 'detox-regulation-2011': '《戒毒条例》（2011 年 6 月 26 日起施行）' } as Readonly<Record<string, string>>,
  lateReason: '逾期理由',

  group: '工作小组',
  groupMembers: '成员',
  groupFill: '填写',
  groupMissing: (roles: string) => `还缺：${roles}`,
  groupMissingWhy: '《戒毒条例》第十七条的五类人员。可以先签协议，尽快补齐。',
  groupEmpty: '还没有成员。',
  groupNoMeasure: '登记决定书以后填写。',

  measures: '措施',
  measuresNone: '还没有登记过社区戒毒或社区康复。',
  decidedBy: '决定机关',
  decidedOn: '决定日期',
  servedOn: '收到日期',
  certificate: '解除证明书',
  releasedOn: '解除日期',
  place: '执行地',
  months: (months: number) => `${months} 个月`,
  period: '期限',
  asFound: '登记册原文',
  endMeasure: '结束这一期',
  basics: '基本情况',
  edit: '修改',
  ethnicity: '民族',
  birthDate: '出生日期',
  education: '文化程度',
  marital: '婚姻',
  employment: '工作',
  dibao: '低保',
  lowRent: '廉租、公租房',
  drugs: '毒品种类',
  firstUse: '初次吸毒',
  status: '管控现状',
  remarks: '备注',
  grid: '网格',
  community: '社区',

  papers: '协议文书',
  papersNone: '还没有出具过协议。报到并填好工作小组后就可以签。',
  number: '编号',
  paper: '文书',
  state: '状态',
  issuedOn: '出具日期',
  issuedBy: '出具人',
  copies: '份数',
  copiesOf: (copies: number, pages: number) => `${copies} 份，共 ${pages} 页`,
  signing: '签字',
  signedOnScreen: (on: string) => `屏幕签字 ${on}`,
  signedInk: (on: string) => `签字件 ${on}`,
  signWaits: '待存签字件',
  printed: '打印',
  printedTimes: (times: number) => (times === 0 ? '没有打印' : `${times} 次`),

  changes: '修改记录',
  changesNone: '建档以来没有改动过。',
  changedAt: '时间',
  changedBy: '谁',
  changedField: '哪一项',
  changedBefore: '改前',
  changedAfter: '改后',

  counterTitle: '今天要办',
  counterNone: '今天没有要办的事。',
} as const;
