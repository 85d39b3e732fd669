export const RECOVERY_GROUPS = 8;
/** Four characters of the key and the one that checks them. */
export const GROUP_CHARACTERS = 5;

export const noGroups = (): string[] => Array.from({ length: RECOVERY_GROUPS }, () => '');

/** As read from paper: any case, full-width, spaces; O is 0, I and L are 1 (the key holds no such letters). */
export const cleanGroup = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '');

/** Places (from 1) where a group as typed differs from the paper. */
export function wrongPlaces(typed: string, expected: string): number[] {
  return [...expected].flatMap((character, index) => (typed[index] === character ? [] : [index + 1]));
}

/** What was typed or pasted at one group, spread over it and those after it. */
export function spread(groups: readonly string[], at: number, typed: string): string[] {
  const clean = cleanGroup(typed);
  if (clean.length <= GROUP_CHARACTERS) return groups.map((group, index) => (index === at ? clean : group));
  return groups.map((group, index) => {
    const from = (index - at) * GROUP_CHARACTERS;
    return index < at || from >= clean.length ? group : clean.slice(from, from + GROUP_CHARACTERS);
  });
}

export const isComplete = (groups: readonly string[]): boolean =>
  groups.length === RECOVERY_GROUPS && groups.every((group) => group.length === GROUP_CHARACTERS);

export const typedKey = (groups: readonly string[]): string => groups.join(' ');
