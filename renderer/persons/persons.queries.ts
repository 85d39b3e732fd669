import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PersonId } from '#shared/kernel/ids';
import type { Bag } from '#shared/persons/bag.schema';
import type { PersonFilter } from '#shared/persons/persons.schema';
import { callOffice } from '../lib/callOffice';

export interface LookalikeQuestion {
  readonly name: string;
  readonly idNumber: string;
  readonly birthDate: string | null;
  readonly except: PersonId | null;
}

/** Openings that have left their line on the audit log; they read without a second one. */
const opened = new Set<string>();

async function readBag(personId: PersonId, opening: string): Promise<Bag> {
  if (opened.has(opening)) return callOffice('persons.bag', { personId });
  const bag = await callOffice('persons.openBag', { personId });
  opened.add(opening);
  return bag;
}

export const personQueries = {
  all: () => ['persons'] as const,
  /** The last answer stays on screen while the next letter is looked up: the list must not flicker. */
  list: (filter: PersonFilter) =>
    queryOptions({
      queryKey: [...personQueries.all(), 'list', filter] as const,
      queryFn: () => callOffice('persons.list', filter),
      placeholderData: keepPreviousData,
    }),
  /** `opening` names one opening of the bag: the first reading is written down, later ones are not (decision 7). */
  bag: (personId: PersonId, opening: string) =>
    queryOptions({
      queryKey: [...personQueries.all(), 'bag', personId, opening] as const,
      queryFn: () => readBag(personId, opening),
      gcTime: 0,
    }),
  /** Read once for one opening of the form: each reading is an unmasked view, and must not change what is typed. */
  forEdit: (personId: PersonId, opening: string) =>
    queryOptions({
      queryKey: [...personQueries.all(), 'forEdit', personId, opening] as const,
      queryFn: () => callOffice('persons.forEdit', { personId }),
      staleTime: 'static',
      gcTime: 0,
    }),
  lookalikes: (question: LookalikeQuestion) =>
    queryOptions({
      queryKey: [...personQueries.all(), 'lookalikes', question] as const,
      queryFn: () => callOffice('persons.lookalikes', question),
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  communities: () =>
    queryOptions({
      queryKey: [...personQueries.all(), 'communities'] as const,
      queryFn: () => callOffice('office.communities', {}),
    }),
  staff: () =>
    queryOptions({ queryKey: [...personQueries.all(), 'staff'] as const, queryFn: () => callOffice('office.staff', {}) }),
};
