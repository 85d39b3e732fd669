import { queryOptions } from '@tanstack/react-query';
import { callOffice } from '../../lib/callOffice';

/** What the frame needs to know of the office. */
export const shellQueries = {
  all: () => ['shell'] as const,
  settings: () => queryOptions({
    queryKey: [...shellQueries.all(), 'settings'] as const,
    queryFn: () => callOffice('office.settings', {}),
  }),
  /** People whose name, spelling, file number or number tails fit. */
  search: (text: string) => queryOptions({
    queryKey: [...shellQueries.all(), 'search', text] as const,
    queryFn: () => callOffice('persons.list', { text, view: 'all', statuses: [], communityIds: [], importBatchId: null }),
    enabled: text !== '',
    gcTime: 0,
  }),
};
