import { useSyncExternalStore } from 'react';
import type { PersonFilter } from '#shared/persons/persons.schema';

/** The whole register, as somebody finds it who has not filtered yet. */
export const NO_FILTER: PersonFilter = { text: '', view: 'all', statuses: [], communityIds: [], importBatchId: null };

let current: PersonFilter = NO_FILTER;
const listeners = new Set<() => void>();

/** Kept for as long as this window lives, so that a clerk comes back to the list as it was; a lock forgets it. */
export function filterList(change: Partial<PersonFilter>): void {
  current = { ...current, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useListFilter = (): PersonFilter => useSyncExternalStore(subscribe, () => current);

/** Does anything but the view narrow the list? */
export const isNarrowed = (filter: PersonFilter): boolean =>
  filter.text !== '' || filter.statuses.length > 0 || filter.communityIds.length > 0 || filter.importBatchId !== null;

/** Takes every condition off and leaves the view. */
export const clearFilter = (): void => filterList({ ...NO_FILTER, view: current.view });
