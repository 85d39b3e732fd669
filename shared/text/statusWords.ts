import type { StatusMeaning } from '../importing/status.rules';

const DETOX: StatusMeaning = { status: 'community_detox', measure: 'community_detox', state: 'executing', year: null, flag: null };
const REHAB: StatusMeaning = { ...DETOX, status: 'community_rehab', measure: 'community_rehab' };
const plainly = (status: StatusMeaning['status']): StatusMeaning => ({ status, measure: null, state: null, year: null, flag: null });

/**
 * 管控现状 as registers write it. A word of a measure may be followed by what `STATUS_MODIFIERS` knows:
 * 社区戒毒 · 两年, 社康 · 逾期未报到. Compared without spaces and brackets. Extended by the clerk in the preview.
 */
export const STATUS_WORDS: Readonly<Record<string, StatusMeaning>> = {
  社区戒毒: DETOX, 社戒: DETOX, 社区戒毒中: DETOX, 正在社区戒毒: DETOX, 执行社区戒毒: DETOX, 责令社区戒毒: DETOX,
  社区康复: REHAB, 社康: REHAB, 社区康复中: REHAB, 正在社区康复: REHAB, 执行社区康复: REHAB, 责令社区康复: REHAB,

  隔离戒毒: plainly('in_isolation'), 强制隔离戒毒: plainly('in_isolation'), 强戒: plainly('in_isolation'), 正在隔离戒毒: plainly('in_isolation'),
  强制戒毒: plainly('in_isolation'), 隔戒: plainly('in_isolation'), 强隔: plainly('in_isolation'), 正在强戒: plainly('in_isolation'), 强戒在所: plainly('in_isolation'),
  强制隔离: plainly('in_isolation'), 正在强制隔离戒毒: plainly('in_isolation'), 强戒所: plainly('in_isolation'), 在强戒所: plainly('in_isolation'),

  羁押: plainly('detained'), 在押: plainly('detained'), 拘留: plainly('detained'), 刑拘: plainly('detained'), 行拘: plainly('detained'), 刑事拘留: plainly('detained'),
  行政拘留: plainly('detained'), 逮捕: plainly('detained'), 看守所: plainly('detained'), 羁押中: plainly('detained'), 看守所羁押: plainly('detained'),

  服刑: plainly('imprisoned'), 服刑中: plainly('imprisoned'), 正在服刑: plainly('imprisoned'), 判刑: plainly('imprisoned'), 监狱服刑: plainly('imprisoned'), 收监: plainly('imprisoned'),
  在监: plainly('imprisoned'), 入狱: plainly('imprisoned'), 劳改: plainly('imprisoned'),

  药物维持治疗: plainly('maintenance'), 美沙酮维持治疗: plainly('maintenance'), 维持治疗: plainly('maintenance'), 美沙酮: plainly('maintenance'), 药物维持: plainly('maintenance'),
  美沙酮治疗: plainly('maintenance'), 戒毒药物维持治疗: plainly('maintenance'), 美沙酮门诊: plainly('maintenance'), 药维: plainly('maintenance'),

  三年未复吸: plainly('clean_3y'), 三年以上未复吸: plainly('clean_3y'), 戒断三年: plainly('clean_3y'), 戒断三年未复吸: plainly('clean_3y'), 戒断三年以上: plainly('clean_3y'),
  '3年未复吸': plainly('clean_3y'), '3年以上未复吸': plainly('clean_3y'), 满三年未复吸: plainly('clean_3y'), 三年戒断: plainly('clean_3y'), 戒断三年以上未复吸: plainly('clean_3y'),
  戒断满三年: plainly('clean_3y'), 戒断3年: plainly('clean_3y'), 戒断3年未复吸: plainly('clean_3y'), 戒断3年以上: plainly('clean_3y'), 三年未复吸人员: plainly('clean_3y'),
  三年以上无复吸: plainly('clean_3y'), 三年无复吸: plainly('clean_3y'), 已戒断三年: plainly('clean_3y'),

  社会面有吸毒史: plainly('history_at_large'), 社会面: plainly('history_at_large'), 有吸毒史: plainly('history_at_large'), 社会面吸毒人员: plainly('history_at_large'),
  社会面管控: plainly('history_at_large'), 社会面有吸毒史人员: plainly('history_at_large'), 在社会面: plainly('history_at_large'), 戒断不满三年: plainly('history_at_large'),
  戒断未满三年: plainly('history_at_large'), 不满三年: plainly('history_at_large'), 三年以下: plainly('history_at_large'), 社会面戒断: plainly('history_at_large'),
  未满三年: plainly('history_at_large'), 戒断不满3年: plainly('history_at_large'), 戒断未满3年: plainly('history_at_large'),

  新发现: plainly('newly_found'), 累计新发现: plainly('newly_found'), 新增: plainly('newly_found'), 新滋生: plainly('newly_found'), 新查获: plainly('newly_found'), 新发现吸毒人员: plainly('newly_found'),

  现状不明: plainly('unknown_status'), 状况不明: plainly('unknown_status'), 下落不明: plainly('unknown_status'), 去向不明: plainly('unknown_status'), 失控: plainly('unknown_status'),
  脱失: plainly('unknown_status'), 脱管: plainly('unknown_status'), 失联: plainly('unknown_status'), 外流: plainly('unknown_status'), 外出不明: plainly('unknown_status'),
  查找不到: plainly('unknown_status'), 查无此人: plainly('unknown_status'), 查无下落: plainly('unknown_status'), 外流下落不明: plainly('unknown_status'),

  出国: plainly('abroad'), 出境: plainly('abroad'), 出国境: plainly('abroad'), 境外: plainly('abroad'), 国外: plainly('abroad'), 离境: plainly('abroad'), 出国出境: plainly('abroad'),

  死亡: plainly('dead'), 已死亡: plainly('dead'), 去世: plainly('dead'), 已故: plainly('dead'), 病故: plainly('dead'), 亡故: plainly('dead'), 死: plainly('dead'), 已去世: plainly('dead'), 注销死亡: plainly('dead'),

  迁出: plainly('moved_out'), 户口迁出: plainly('moved_out'), 户籍迁出: plainly('moved_out'), 已迁出: plainly('moved_out'), 转出: plainly('moved_out'), 迁移: plainly('moved_out'),
  变更执行地: plainly('moved_out'), 迁走: plainly('moved_out'), 档案移交: plainly('moved_out'),
};

type Modifier = Partial<Pick<StatusMeaning, 'state' | 'year' | 'flag'>>;

/** What may stand behind (or in front of) a measure's name, or in brackets after it. */
export const STATUS_MODIFIERS: Readonly<Record<string, Modifier>> = {
  一年: { year: 1 }, 第一年: { year: 1 }, 一年内: { year: 1 }, '1年': { year: 1 }, 第1年: { year: 1 }, 满一年: { year: 1 },
  两年: { year: 2 }, 二年: { year: 2 }, 第二年: { year: 2 }, '2年': { year: 2 }, 第2年: { year: 2 },
  三年: { year: 3 }, 第三年: { year: 3 }, '3年': { year: 3 }, 第3年: { year: 3 },
  逾期未报到: { state: 'ordered', flag: 'report_overdue' }, 逾期不报到: { state: 'ordered', flag: 'report_overdue' }, 逾期: { state: 'ordered', flag: 'report_overdue' },
  未报到: { state: 'ordered', flag: 'report_overdue' }, 拒不报到: { state: 'ordered', flag: 'report_overdue' }, 待报到: { state: 'ordered' },
  已报到: { state: 'reported' }, 未签协议: { state: 'reported' }, 在册: {}, 执行中: {}, 执行: {}, 人员: {}, 期间: {}, 阶段: {},
  违反协议: { flag: 'agreement_violated' }, 严重违反协议: { flag: 'agreement_violated' }, 违反社区戒毒协议: { flag: 'agreement_violated' },
  违反社区康复协议: { flag: 'agreement_violated' }, 违反: { flag: 'agreement_violated' },
};
