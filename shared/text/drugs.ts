import type { DrugKind } from '../persons/drugs';

export const drugKindLabel = {
  heroin: '海洛因', opium: '鸦片', morphine: '吗啡', methadone: '美沙酮', pethidine: '杜冷丁', tramadol: '曲马多',
  fentanyl: '芬太尼类', nitazene: '尼秦类', codeine_syrup: '止咳水（可待因）', methamphetamine: '甲基苯丙胺（冰毒）',
  magu: '麻古', amphetamine: '苯丙胺', mdma: '摇头丸（MDMA）', cocaine: '可卡因', cathinone: '卡西酮类', cannabis: '大麻',
  synthetic_cannabinoid: '合成大麻素类', ketamine: '氯胺酮（K粉）', fluoroketamine: '氟胺酮', lsd: '麦角酸二乙基酰胺（LSD）',
  ghb: 'γ-羟丁酸', triazolam: '三唑仑', flunitrazepam: '氟硝西泮', diazepam: '地西泮', etomidate: '依托咪酯',
  nitrous_oxide: '一氧化二氮（笑气）',
} as const satisfies Record<DrugKind, string>;

/** Words in registers, lower case: standard names and what people say (domain.md §9.4). */
export const DRUG_WORDS: Readonly<Record<DrugKind, readonly string[]>> = {
  heroin: ['海洛因', '白粉', '四号', '4号'],
  opium: ['鸦片', '阿片', '大烟'],
  morphine: ['吗啡'],
  methadone: ['美沙酮', '美莎酮'],
  pethidine: ['杜冷丁', '哌替啶'],
  tramadol: ['曲马多'],
  fentanyl: ['芬太尼'],
  nitazene: ['尼秦', '尼嗪'],
  codeine_syrup: ['止咳水', '止咳露', '可待因', '联邦止咳'],
  methamphetamine: ['甲基苯丙胺', '冰毒', '冰片', '甲基安非他明'],
  magu: ['麻古', '麻果', '麻谷'],
  amphetamine: ['苯丙胺', '安非他明'],
  mdma: ['mdma', '摇头丸', '亚甲二氧基甲基苯丙胺', '开心水'],
  cocaine: ['可卡因', '古柯碱'],
  cathinone: ['卡西酮', '浴盐', '长治筋', '筋儿'],
  cannabis: ['大麻', '叶子'],
  synthetic_cannabinoid: ['合成大麻素', '娜塔莎', '小树枝', '上头电子烟'],
  ketamine: ['氯胺酮', 'k粉'],
  fluoroketamine: ['氟胺酮'],
  lsd: ['lsd', '麦角酸二乙基酰胺', '邮票', '致幻剂'],
  ghb: ['γ-羟丁酸', '羟丁酸', 'ghb', '神仙水'],
  triazolam: ['三唑仑'],
  flunitrazepam: ['氟硝西泮', '蓝精灵'],
  diazepam: ['地西泮', '安定'],
  etomidate: ['依托咪酯', '烟弹', '烟粉', '美托咪酯', '丙帕酯'],
  nitrous_oxide: ['一氧化二氮', '笑气'],
};
