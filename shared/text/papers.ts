const HAN_DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** Words that more than one paper prints. The texts of single papers have files of their own (`papers…`). */
export const paperText = {
  secrecy: '内部资料　注意保密',
  templateVersion: (version: number) => `模板第 ${version} 版`,
  issued: (at: string, by: string) => `${at}　${by} 出具`,
  preview: '预览　尚未出具',
  blankForm: '空白表',
  mark: (mark: string) => `存证 ${mark}`,
  copy: (index: number, of: number, holder: string) => `第 ${index} 联（${holder}）　共 ${of} 联`,
  page: (page: number, pages: number) => `第 ${page} 页　共 ${pages} 页`,
  /** 一字线 on both sides, 4号 (GB/T 9704-2012, 7.5). */
  pageNumber: (page: number) => `— ${page} —`,
  spareCopy: '备存',
  day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  dayToWrite: '　　年　　月　　日',
  voidWord: '作废',
  voidNote: (on: string, by: string, reason: string) => `${on} 由${by}作废：${reason}`,
} as const;

/** How many, as a contract writes it: 两年, 三年, 一式十二份. From 100 on it stays figures. */
export function hanCount(value: number): string {
  if (value === 2) return '两';
  if (!Number.isInteger(value) || value < 0 || value > 99) return String(value);
  const ones = HAN_DIGITS[value % 10] ?? '';
  const tens = Math.floor(value / 10);
  if (value <= 10) return HAN_DIGITS[value] ?? '';
  return `${tens > 1 ? HAN_DIGITS[tens] : ''}十${value % 10 === 0 ? '' : ones}`;
}

/** A term as the decision says it: 三年, 一年六个月. */
export function hanTerm(years: number): string {
  const months = Math.round(years * 12);
  const whole = Math.floor(months / 12);
  const rest = months % 12;
  return `${whole > 0 ? `${hanCount(whole)}年` : ''}${rest > 0 ? `${hanCount(rest)}个月` : ''}`;
}

/** {{站简称}}禁康字〔{{年}}〕{{序号}}号: our own numbering; police numbers are never imitated. */
export const documentNumberText = (shortName: string, year: number, seq: number): string =>
  `${shortName}禁康字〔${year}〕${seq}号`;
