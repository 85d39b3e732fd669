import type { Community } from '#shared/office/office.schema';
import { CONTROL_STATUSES } from '#shared/persons/controlStatus';
import type { PersonFilter } from '#shared/persons/persons.schema';
import { personListText as t } from '#shared/text/personScreens';
import { controlStatusLabel } from '#shared/text/persons';

export interface Condition {
  readonly word: string;
  /** The same filter without this condition. */
  readonly without: Partial<PersonFilter>;
}

/** What narrows the list, in words, for the line that explains why nobody is in it. */
export function conditionsOf(filter: PersonFilter, communities: readonly Community[]): Condition[] {
  const conditions: Condition[] = [];
  if (filter.text !== '') conditions.push({ word: t.conditionText(filter.text), without: { text: '' } });
  if (filter.statuses.length > 0) {
    const words = CONTROL_STATUSES.filter((status) => filter.statuses.includes(status)).map((status) => controlStatusLabel[status]);
    conditions.push({ word: t.conditionOf(t.statuses, t.several(words)), without: { statuses: [] } });
  }
  if (filter.communityIds.length > 0) {
    const words = communities.filter(({ id }) => filter.communityIds.includes(id)).map(({ name }) => name);
    conditions.push({ word: t.conditionOf(t.communities, t.several(words)), without: { communityIds: [] } });
  }
  if (filter.importBatchId !== null) conditions.push({ word: t.batch, without: { importBatchId: null } });
  return conditions;
}
