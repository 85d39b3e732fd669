import { QueryClient } from '@tanstack/react-query';

/**
 * The defaults of TanStack Query are for the web. This office has no network: in the default mode a question
 * asked after the cable was pulled would wait for it for ever. Answers stay fresh until the office says `changed`.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
