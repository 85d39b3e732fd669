import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { InputOf } from '#shared/ipc/routes';
import { callOffice } from '../lib/callOffice';

export const sessionQueries = {
  all: () => ['session'] as const,
  status: () => queryOptions({
    queryKey: [...sessionQueries.all(), 'status'] as const,
    queryFn: () => callOffice('session.status', {}),
  }),
};

/** The status that comes back is the new truth; nothing else is read before it is known. */
function useEntering<I>(enter: (input: I) => Promise<Awaited<ReturnType<typeof callOffice<'session.status'>>>>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: enter,
    onSuccess: (status) => client.setQueryData(sessionQueries.status().queryKey, status),
  });
}

export const useUnlock = () => useEntering((input: InputOf<'session.unlock'>) => callOffice('session.unlock', input));
export const useResetPassword = () =>
  useEntering((input: InputOf<'session.resetPassword'>) => callOffice('session.resetPassword', input));

/** Locks at once: main asks for half-typed forms, closes the file and brings a fresh window. */
export const useLock = () => useMutation({ mutationFn: () => callOffice('session.lock', {}) });

/** After a refused try: how long main wants us to wait. */
export function useWaitAfterWrong(): () => Promise<number> {
  const client = useQueryClient();
  return async () => (await client.fetchQuery({ ...sessionQueries.status(), staleTime: 0 })).waitSeconds;
}
