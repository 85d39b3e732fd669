import type { PersonValues } from './personValues';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Fields that differ from what the form began with; none for a new person. */
export const changedFields = (base: PersonValues | null, mine: PersonValues): string[] =>
  base === null ? [] : (Object.keys(base) as (keyof PersonValues)[]).filter((field) => !same(base[field], mine[field]));

/**
 * Somebody else saved meanwhile: fields that this clerk has not touched take the new content, touched ones keep
 * what was typed, so that neither work is lost without being seen.
 */
export function mergePerson(base: PersonValues, mine: PersonValues, theirs: PersonValues): PersonValues {
  const fields = Object.keys(theirs) as (keyof PersonValues)[];
  return Object.fromEntries(
    fields.map((field) => [field, same(base[field], mine[field]) ? theirs[field] : mine[field]]),
  ) as unknown as PersonValues;
}
