import { useQuery } from '@tanstack/react-query';
import { sessionQueries } from '../session/session.queries';

/** A reader sees every act and may do none (DESIGN §7, 没有权限). */
export function useMayWork(): boolean {
  const role = useQuery(sessionQueries.status()).data?.me?.role;
  return role === 'admin' || role === 'worker';
}
