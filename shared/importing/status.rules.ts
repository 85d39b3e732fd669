import { withoutSpaces } from '../kernel/halfWidth';
import type { MeasureKind, MeasureState } from '../measures/measures.schema';
import type { ControlStatus } from '../persons/controlStatus';
import { STATUS_MODIFIERS, STATUS_WORDS } from '../text/statusWords';

/** What a word of the register says, as of its 填报日期; never recomputed by today's date (decision 30). */
export interface StatusMeaning {
  readonly status: ControlStatus;
  /** The running measure that the word names, if it names one. */
  readonly measure: MeasureKind | null;
  readonly state: MeasureState | null;
  /** 社区戒毒两年 → 2: the year of the term the person was in. */
  readonly year: 1 | 2 | 3 | null;
  readonly flag: 'report_overdue' | 'agreement_violated' | null;
}

/** The clerk's own answers in the preview, by word as found; they go before every table. */
export type StatusOverrides = Readonly<Record<string, StatusMeaning>>;

const plain = (word: string): string => withoutSpaces(word).replace(/[()（）[\]【】,，.。;；:：、/_\-—]/gu, '').toLowerCase();
const measureWords = Object.entries(STATUS_WORDS)
  .filter(([, meaning]) => meaning.measure !== null)
  .sort(([a], [b]) => b.length - a.length);

/** `undefined`: a word that is in no table. */
export function readStatus(found: string, overrides: StatusOverrides = {}): StatusMeaning | undefined {
  const own = overrides[found.trim()];
  if (own) return own;
  const word = plain(found);
  if (Object.hasOwn(STATUS_WORDS, word)) return STATUS_WORDS[word];
  for (const [name, meaning] of measureWords) {
    if (!word.includes(name)) continue;
    const modified = modify(meaning, word.replace(name, ''));
    if (modified) return modified;
  }
  return undefined;
}

/** Every part of the rest must be known: 社区戒毒解除 is no running measure. */
function modify(meaning: StatusMeaning, rest: string): StatusMeaning | undefined {
  if (rest === '') return meaning;
  const whole = Object.hasOwn(STATUS_MODIFIERS, rest) ? STATUS_MODIFIERS[rest] : undefined;
  if (whole) return { ...meaning, ...whole };
  for (const [word, modifier] of Object.entries(STATUS_MODIFIERS)) {
    if (!rest.startsWith(word) || rest === word) continue;
    const further = modify({ ...meaning, ...modifier }, rest.slice(word.length));
    if (further) return further;
  }
  return undefined;
}
