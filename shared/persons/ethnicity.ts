import { withoutSpaces } from '../kernel/halfWidth';
import { ETHNIC_GROUP_NAMES, ETHNIC_GROUP_SPELLINGS, ETHNIC_SUFFIX } from '../text/ethnicGroups';

export interface EthnicGroup {
  /** Two digits of GB/T 3304: 01 is 汉. */
  readonly code: string;
  /** As it is shown and stored: 回族. */
  readonly name: string;
}

const bare = (word: string): string =>
  word.length > 1 && word.endsWith(ETHNIC_SUFFIX) ? word.slice(0, -ETHNIC_SUFFIX.length) : word;

export const ETHNIC_GROUPS: readonly EthnicGroup[] = ETHNIC_GROUP_NAMES.map((name, index) => ({
  code: String(index + 1).padStart(2, '0'),
  name: name + ETHNIC_SUFFIX,
}));

const byBareName = new Map(ETHNIC_GROUP_NAMES.map((name, index) => [name, ETHNIC_GROUPS[index]]));

/** With or without 族, or by its two-digit code. `undefined`: a word that is in no list, to be kept as it stands. */
export function findEthnicGroup(word: string): EthnicGroup | undefined {
  const text = withoutSpaces(word);
  if (/^\d{1,2}$/.test(text)) return ETHNIC_GROUPS[Number(text) - 1];
  const name = bare(ETHNIC_GROUP_SPELLINGS[text] ?? text);
  return byBareName.get(ETHNIC_GROUP_SPELLINGS[name] ?? name);
}

/** Any group but the first (domain.md §9.3). An empty cell is no minority; an unknown word is (穿青人 and others). */
export function isMinority(word: string): boolean {
  const text = withoutSpaces(word);
  return text !== '' && findEthnicGroup(text)?.code !== '01';
}
