import '@mantine/core/styles.css';
import '../ui/theme/base.css';
import '../ui/theme/mantine.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { useHashLocation, useHashSearch } from '../lib/hashLocation';
import { createQueryClient } from '../lib/queryClient';
import { handleShortcut } from '../lib/shortcuts';
import { readStyleNonce } from '../lib/styleNonce';
import { cssVariables, theme } from '../ui/theme/theme';
import { ToastHost } from '../ui/ToastHost';
import { App, fetchShellAhead, firstScreenReady } from './App';
import { listenToOffice } from './officeEvents';
import { ScreenGuard } from './ScreenGuard';

/** Everything on the screen, drawn for the first time when it is known which screen that is. */
export async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  const client = createQueryClient();
  listenToOffice(client);
  addEventListener('keydown', handleShortcut);
  await firstScreenReady(client);
  createRoot(root).render(
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme="light"
      getStyleNonce={readStyleNonce}
    >
      <QueryClientProvider client={client}>
        <Router hook={useHashLocation} searchHook={useHashSearch}>
          <ScreenGuard><App /></ScreenGuard>
        </Router>
        <ToastHost />
      </QueryClientProvider>
    </MantineProvider>,
  );
  fetchShellAhead();
}
