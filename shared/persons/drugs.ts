import { withoutSpaces } from '../kernel/halfWidth';
import { DRUG_WORDS } from '../text/drugs';

/** Kinds that are counted and tested for (domain.md §9.4). The word as written is what the file keeps. */
export const DRUG_KINDS = [
  'heroin', 'opium', 'morphine', 'methadone', 'pethidine', 'tramadol', 'fentanyl', 'nitazene', 'codeine_syrup',
  'methamphetamine', 'magu', 'amphetamine', 'mdma', 'cocaine', 'cathinone', 'cannabis', 'synthetic_cannabinoid',
  'ketamine', 'fluoroketamine', 'lsd', 'ghb', 'triazolam', 'flunitrazepam', 'diazepam', 'etomidate', 'nitrous_oxide',
] as const;
export type DrugKind = (typeof DRUG_KINDS)[number];

export interface DrugWord {
  /** As written, without the spaces around it. */
  readonly word: string;
  /** `undefined`: a word that is in no list; it is kept all the same. */
  readonly kind: DrugKind | undefined;
}

const SEPARATORS = /[、,，;；/／\\|+＋&\n\t]+|\s{1,}/u;
/** Longest first, so that 氟胺酮 is not taken for 胺酮 nor 甲基苯丙胺 for 苯丙胺. */
const wordsByLength: readonly (readonly [string, DrugKind])[] = DRUG_KINDS.flatMap((kind) =>
  DRUG_WORDS[kind].map((word) => [word, kind] as const),
).sort(([a], [b]) => b.length - a.length);

export function drugKindOf(word: string): DrugKind | undefined {
  const text = withoutSpaces(word).toLowerCase();
  return wordsByLength.find(([known]) => known === text)?.[1] ?? wordsByLength.find(([known]) => text.includes(known))?.[1];
}

/** Several drugs in one cell, in their order; 甲基苯丙胺(冰毒) is one. Repeated words are named once. */
export function readDrugs(written: string): DrugWord[] {
  const words = written.split(SEPARATORS).map((word) => word.trim()).filter((word) => word !== '');
  return [...new Set(words)].map((word) => ({ word, kind: drugKindOf(word) }));
}
