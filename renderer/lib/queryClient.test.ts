import { onlineManager, QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { createQueryClient } from './queryClient';

afterEach(() => onlineManager.setOnline(true));

it('answers from the local file while the cable is pulled', async () => {
  onlineManager.setOnline(false);
  const ask = (client: QueryClient) => Promise.race([
    client.fetchQuery({ queryKey: ['x'], queryFn: () => 'from the local file' }),
    new Promise((resolve) => setTimeout(() => resolve('still waiting'), 50)),
  ]);
  expect(await ask(new QueryClient())).toBe('still waiting'); // the library's default, for the record
  expect(await ask(createQueryClient())).toBe('from the local file');
});
