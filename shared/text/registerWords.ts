/**
 * Words that stand in the cells of registers, as data. Sources: the two published registers, domain.md §9.4, and
 * what clerks write. Everything is compared without spaces, in half width and lower case.
 */

export const SEX_WORDS: Readonly<Record<string, 'male' | 'female'>> = {
  男: 'male', 男性: 'male', 男子: 'male', m: 'male', male: 'male', 1: 'male',
  女: 'female', 女性: 'female', 女子: 'female', f: 'female', female: 'female', 2: 'female',
};

export const YES_WORDS: readonly string[] = [
  '是', '有', '已', '√', '✓', '✔', 'y', 'yes', 'true', '1', '享受', '已享受', '低保', '低保户', '城市低保', '农村低保', '城镇低保', '廉租房', '公租房', '已配租', '对', '属于',
];
export const NO_WORDS: readonly string[] = [
  '否', '无', '未', '×', '✗', '✘', 'x', 'n', 'no', 'false', '0', '不', '不是', '没有', '未享受', '不享受', '非低保', '不符合', '/', '-', '—', '——',
];

export const RISK_WORDS: Readonly<Record<string, 'high' | 'medium' | 'low'>> = {
  高: 'high', 高风险: 'high', 高危: 'high', 高度: 'high', 高度风险: 'high', 高级: 'high', 高等级: 'high',
  中: 'medium', 中风险: 'medium', 中等: 'medium', 中度: 'medium', 中度风险: 'medium', 中级: 'medium', 一般: 'medium', 中等级: 'medium', 一般风险: 'medium',
  低: 'low', 低风险: 'low', 低危: 'low', 低度: 'low', 低度风险: 'low', 低级: 'low', 低等级: 'low',
};

/** 现住址: the same as the domicile. */
export const SAME_AS_DOMICILE: readonly string[] = [
  '同户籍', '同户籍地', '同户籍地址', '同上', '同户籍所在地', '同左', '户籍地', '与户籍一致', '同户口', '同户口所在地', '与户籍地一致', '一致', '同户籍住址', '同前',
];

/** What stands for nothing in any cell. */
export const EMPTY_WORDS: readonly string[] = ['', '/', '\\', '-', '--', '—', '——', '———', '*', '**', '无数据', 'null', 'n/a', '#n/a', '#ref!', '#value!', '#name?', '#div/0!'];

/** Where a person is expected: rows of sums and signatures under the table. */
export const NOT_A_PERSON = /^(?:合计|总计|小计|共计|总数|合 计|填报人|填表人|制表人|制表|审核人|审核|负责人|单位负责人|填报单位|填报日期|填表日期|制表日期|联系人|说明|备注|注|注意)(?:[:：]|$|\d|\s|共)/u;

/** 共 1122 人 */
export const SUM_OF_PEOPLE = /^(?:共\s*\d+\s*[人名]?|\d+\s*[人名])$/u;

/** 一、社区戒毒人员 / （二）… / 社区康复（89人）: a heading inside the table, when nothing else stands in its row. */
export const HEADING = /^[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]|人员|名单|名册|[(（]\s*\d+\s*[人名]/u;

/** 填报日期：2016-11-16, 截至2022年6月1日, 统计时间 …; the day follows. */
export const REPORTED_ON = /(?:填报日期|填报时间|填表日期|填表时间|制表日期|制表时间|统计日期|统计时间|统计截止|截止日期|截止时间|截止|截至|报送日期|更新日期|更新时间|日期|时间)[:：]?\s*/gu;

/** 填报单位：西园街道禁毒办 */
export const REPORTING_UNIT = /(?:填报单位|填表单位|报送单位|制表单位|单位名称|单位)[:：]\s*(\S+)/u;

export const COMMUNITY_SUFFIXES = /(?:社区居民委员会|社区居委会|居民委员会|居委会|村民委员会|村委会|社区|村)$/u;

/** 2016年3月5日 / 2016年3月5号 / 2016年3月 / 2016年, after full width has become half width. */
export const HAN_DAY = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/u;
export const HAN_MONTH = /^(\d{4})年(\d{1,2})月份?$/u;
export const HAN_YEAR = /^(\d{4})年(?:初|底|左右|前后|上半年|下半年)?$/u;
/** 二〇一六年三月五日; with fewer parts for a month or a year. */
export const HAN_NUMERAL_DAY = /^([〇零○一二三四五六七八九]{4})年(?:([元一二三四五六七八九十]{1,2})月)?(?:([一二三四五六七八九十廿卅]{1,3})[日号])?$/u;
const ONES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const TENS = [[''], ['十'], ['二十', '廿'], ['三十', '卅']];
export const HAN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, '○': 0, ...Object.fromEntries(ONES.slice(1).map((word, index) => [word, index + 1])),
};
/** 一 … 三十九; 元月 is January. */
export const HAN_NUMBERS: Readonly<Record<string, number>> = Object.fromEntries([
  ['元', 1],
  ...TENS.flatMap((words, tens) => words.flatMap((ten) => ONES.map((one, ones) => [ten + one, tens * 10 + ones] as const))),
]);

/** 七公(禁)社戒决字〔2016〕第259号: the year in brackets. */
export const DECISION_YEAR = /[〔[(（【{﹝]\s*(\d{4})\s*年?\s*[〕\])）】}﹞]/u;

/** Stands where the register gives no name; the person is not lost. */
export const NAMELESS = '未写姓名';
