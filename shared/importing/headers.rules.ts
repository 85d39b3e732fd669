import { withoutSpaces } from '../kernel/halfWidth';
import { HEADERS_NOT_OURS, HEADER_PREFIXES, HEADER_SUFFIXES, HEADER_WORDS } from '../text/registerHeaders';
import { IMPORT_FIELDS, type ImportField } from './fields';

/** Marks that carry no meaning in a header: 姓名*, 性 别：, 「电话」. */
const ORNAMENT = /[*※★#:：。.“”"'「」【】[\]_\-—]/gu;
const IN_BRACKETS = /[(（].*?[)）]/gu;

const plain = (word: string): string => withoutSpaces(word).replace(ORNAMENT, '').toLowerCase();
const bracketsAsHalf = (word: string): string => word.replace(/（/gu, '(').replace(/）/gu, ')');

const meaningOf = new Map<string, ImportField>(
  IMPORT_FIELDS.flatMap((field) => HEADER_WORDS[field].map((word) => [plain(word), field] as const)),
);
const notOurs = new Set(HEADERS_NOT_OURS.map(plain));

/**
 * The field that a header names. From the whole word to ever shorter ones, so that 村(社区) is found as it stands
 * and 身份证号（18位） without its brackets. Never by a part in the middle: 责任民警电话 is nobody's name.
 */
export function fieldOfHeader(header: string): ImportField | undefined {
  const whole = bracketsAsHalf(plain(header));
  const bare = whole.replace(IN_BRACKETS, '');
  const tried = [whole, bare, bare.replace(HEADER_SUFFIXES, ''), bare.replace(HEADER_PREFIXES, '')];
  tried.push(bare.replace(HEADER_PREFIXES, '').replace(HEADER_SUFFIXES, ''));
  for (const word of tried) {
    if (notOurs.has(word)) return undefined;
    const field = meaningOf.get(word);
    if (field) return field;
  }
  return undefined;
}
