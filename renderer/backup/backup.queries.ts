import { queryOptions } from '@tanstack/react-query';
import { callOffice } from '../lib/callOffice';

/** Sticks come and go without telling: while the page is open we look again every few seconds. */
const LOOK_EVERY_MS = 4000;

export const backupQueries = {
  all: () => ['backup'] as const,
  places: () =>
    queryOptions({
      queryKey: [...backupQueries.all(), 'places'] as const,
      queryFn: () => callOffice('backup.places', {}),
      refetchInterval: LOOK_EVERY_MS,
    }),
  log: () =>
    queryOptions({
      queryKey: [...backupQueries.all(), 'log'] as const,
      queryFn: () => callOffice('backup.log', { limit: 200 }),
    }),
  undo: () =>
    queryOptions({
      queryKey: [...backupQueries.all(), 'undo'] as const,
      queryFn: () => callOffice('restore.undoInfo', {}),
    }),
};
