import type { ControlStatus } from '../persons/controlStatus';

export const controlStatusLabel = {
  community_detox: '社区戒毒',
  community_rehab: '社区康复',
  in_isolation: '强制隔离戒毒',
  detained: '羁押',
  imprisoned: '服刑',
  maintenance: '药物维持治疗',
  clean_3y: '三年未复吸',
  history_at_large: '社会面有吸毒史',
  newly_found: '新发现',
  unknown_status: '现状不明',
  abroad: '出国（境）',
  dead: '死亡',
  moved_out: '迁出',
  unclassified: '未归类',
} as const satisfies Record<ControlStatus, string>;
