import { DRUG_KINDS, drugKindOf, type DrugKind } from '#shared/persons/drugs';
import { drugKindLabel } from '#shared/text/drugs';

/** What offices here write most; the rest is one click away. */
export const COMMON_DRUGS: readonly DrugKind[] = [
  'methamphetamine', 'heroin', 'ketamine', 'magu', 'etomidate', 'cannabis', 'mdma', 'codeine_syrup',
];
export const OTHER_DRUGS: readonly DrugKind[] = DRUG_KINDS.filter((kind) => !COMMON_DRUGS.includes(kind));

export const hasDrug = (words: readonly string[], kind: DrugKind): boolean => words.some((word) => drugKindOf(word) === kind);

/** Words that stand for no kind we know; they are kept as written. */
export const unknownDrugs = (words: readonly string[]): string[] => words.filter((word) => drugKindOf(word) === undefined);

/** Off takes every word of that kind away, on writes its usual name: the word found in a register stays as it was. */
export const toggleDrug = (words: readonly string[], kind: DrugKind): string[] =>
  hasDrug(words, kind) ? words.filter((word) => drugKindOf(word) !== kind) : [...words, drugKindLabel[kind]];
