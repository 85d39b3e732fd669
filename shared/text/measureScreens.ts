import type {
  MeasureBadge, MeasureKind, WorkGroupRole,
} from '../measures/measures.schema';

export const measureKindLabel = {
  community_detox: '社区戒毒', community_rehab: '社区康复',
} as const satisfies Record<MeasureKind, string>;

export const measureBadgeLabel = {
  ordered: '待报到',
  reporting_overdue: '逾期未报到',
  reported: '已报到',
  executing: '执行中',
  term_over: '期满未办结',
  ended: '已结束',
  as_found: '按登记册',
} as const satisfies Record<MeasureBadge, string>;

export const workGroupRoleLabel = {
  specialist: '专职人员',
  police: '社区民警',
  medic: '医务人员',
  family: '家庭成员',
  volunteer: '志愿者',
  grid: '网格员',
  building: '楼栋长',
  party: '小区党支部',
  other: '其他',
} as const satisfies Record<WorkGroupRole, string>;

/** Forms of one measure: decision, report, work group, end. */
export const measureText = {
  decision: {
    title: '登记决定书',
    saved: '决定书已登记',
    kind: '措施',
    paper: '决定书',
    decisionNo: '文号',
    decisionNoHint: '例：澄公（禁）社戒决字〔2026〕9号',
    decidedBy: '决定机关',
    decidedByHint: '例：澄县公安局',
    decidedOn: '决定日期',
    servedOn: '本人收到日期',
    release: '解除强制隔离戒毒',
    certificateNo: '证明书文号',
    releasedOn: '解除日期',
    execution: '执行',
    place: '执行地',
    placeHint: '街道（乡镇）、社区',
    term: '期限',
    paperMissing: '社区康复须填写',
    termHelpDetox: '三年，由法律规定',
    termHelpRehab: '按决定书填写，最长 36 个月',
    months: (months: number) => `${months} 个月`,
    monthsUnit: '个月',
  },
  report: {
    title: '登记报到',
    saved: '报到已登记',
    reportedOn: '报到日期',
    servedOn: '收到决定书',
    deadline: '报到期限',
    lateReason: (days: number) => `逾期 ${days} 天报到的理由`,
    lateReasonMissing: '已过报到期限，请写明理由',
  },
  group: {
    title: '工作小组',
    saved: '工作小组已保存',
    note: '《戒毒条例》第十七条的五类人员在前，可以再加',
    name: '姓名',
    unit: '单位、关系',
    phone: '电话',
    role: '类别',
    add: '再加一人',
    remove: (role: string) => `去掉这一行（${role}）`,
    missing: (roles: readonly string[]) => `还缺：${roles.join('、')}`,
    missingText: '可以先保存，以后补齐。',
    nameMissing: '请填姓名',
  },
  end: {
    title: '结束这一期',
    act: '结束这一期',
    actRenew: '结束并登记新的',
    text: (kind: string, no: string) => `${kind}　${no}`,
    effectRenew: '一人同时只执行一期。先结束登记册所记的这一期，接着登记新的决定书；这一期的记录都在，不会删除。',
    effect: '结束后可以登记新的一期；这一期的记录都在，不会删除。',
    reason: '结束的理由',
    reasonHint: '例：登记册所记的一期早已期满，由原单位办结',
    saved: '这一期已结束',
  },
  forecast: {
    deadline: (day: string) => `报到期限 ${day}`,
    deadlineWhy: (days: number) => `收到决定书的第二天起算第 ${days} 天是最后一天。《戒毒条例》第十四条。`,
    deadlineWaits: '填好收到日期，这里就算出报到期限',
    term: (from: string, to: string) => `期限 ${from} 至 ${to}`,
    termWhyDetox: (months: number) => `自报到之日起 ${months} 个月，《戒毒条例》第十四条。`,
    termWhyRehab: (months: number) => `自报到之日起 ${months} 个月，按决定书；《戒毒条例》第三十七条。`,
    inclusive: { same_day: '末日按对应日计（本站设置）。', day_before: '末日按对应日的前一天计（本站设置）。' },
    sticky: '月底开始的，到月底结束（本站设置）。',
    termWaits: '填好报到日期，这里就算出期满日',
  },
} as const;
