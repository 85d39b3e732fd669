import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InputOf } from '#shared/ipc/routes';
import { callOffice } from '../lib/callOffice';

export type ForecastQuestion = InputOf<'measures.forecast'>;

export const measureQueries = {
  all: () => ['measures'] as const,
  forecast: (question: ForecastQuestion) =>
    queryOptions({
      queryKey: [...measureQueries.all(), 'forecast', question] as const,
      queryFn: () => callOffice('measures.forecast', question),
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  /** The office's conventions of counting: shown as the reason beside a computed day. */
  settings: () =>
    queryOptions({ queryKey: [...measureQueries.all(), 'settings'] as const, queryFn: () => callOffice('office.settings', {}) }),
  profile: () =>
    queryOptions({ queryKey: [...measureQueries.all(), 'profile'] as const, queryFn: () => callOffice('office.profile', {}) }),
};
