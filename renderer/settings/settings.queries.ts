import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { InputOf } from '#shared/ipc/routes';
import { callOffice } from '../lib/callOffice';

export const settingsQueries = {
  all: () => ['office'] as const,
  profile: () => queryOptions({
    queryKey: [...settingsQueries.all(), 'profile'] as const,
    queryFn: () => callOffice('office.profile', {}),
  }),
  communities: () => queryOptions({
    queryKey: [...settingsQueries.all(), 'communities'] as const,
    queryFn: () => callOffice('office.communities', {}),
  }),
  staff: () => queryOptions({
    queryKey: [...settingsQueries.all(), 'staff'] as const,
    queryFn: () => callOffice('office.staff', {}),
  }),
  settings: () => queryOptions({
    queryKey: [...settingsQueries.all(), 'settings'] as const,
    queryFn: () => callOffice('office.settings', {}),
  }),
  /** Who is signed in, and where the data lies. */
  session: () => queryOptions({
    queryKey: [...settingsQueries.all(), 'session'] as const,
    queryFn: () => callOffice('session.status', {}),
  }),
};

type OfficeWrite = Extract<Parameters<typeof callOffice>[0], `office.${string}`>;

/** One act of the settings; what stands on this page is read again when it is done. */
export function useOfficeAct<N extends OfficeWrite>(name: N) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<N>) => callOffice(name, input),
    onSuccess: () => client.invalidateQueries({ queryKey: settingsQueries.all() }),
  });
}
