import type { PersonValues } from './personValues';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

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
