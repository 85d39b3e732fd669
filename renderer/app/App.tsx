import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { assertNever } from '#shared/kernel/appError';
import type { SessionStatus } from '#shared/session/session.routes';
import { sessionText } from '#shared/text/session';
import { shellText } from '#shared/text/shell';
import { LoginScreen } from '../session/LoginScreen';
import { sessionQueries } from '../session/session.queries';
import { ErrorState } from '../ui/States';
import { GateRestore } from './GateRestore';
import { lateScreen } from './lateScreen';
import css from './App.module.css';

const setup = lateScreen(async () => (await import('./SetupScreen')).SetupScreen, <Starting />);
const shell = lateScreen(async () => (await import('./shell/Shell')).Shell, <Starting />);

/** A PC that is busy shows that something is coming; a quick one goes to its screen at once. */
const PATIENCE_MS = 400;

/** The first answer and the code of the screen that it leads to, so that nothing is drawn twice at the start. */
export async function firstScreenReady(client: QueryClient): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const ready = client.fetchQuery(sessionQueries.status()).then(async ({ state }) => {
    if (state === 'first-run' || state === 'recovery-key') await setup.ready();
    if (state === 'unlocked') await shell.ready();
  });
  // What went wrong is asked again, and told, by the screen.
  await Promise.race([ready.catch(() => undefined), late]);
}

/** While somebody types a password: the office behind it. */
export const fetchShellAhead = (): number => requestIdleCallback(() => void shell.ready().catch(() => undefined));

/** What stands in the window: set-up, the gate, or the office. */
function Screen({ status }: { readonly status: SessionStatus }) {
  const [path] = useLocation();
  if (path === '/restore' && (status.state === 'first-run' || status.state === 'locked')) return <GateRestore />;
  switch (status.state) {
    case 'first-run':
    case 'recovery-key':
      return <setup.Screen status={status} />;
    case 'locked':
      return <LoginScreen status={status} />;
    case 'unlocked':
      return status.me && <shell.Screen me={status.me} status={status} />;
    default:
      return assertNever(status.state);
  }
}

export function App() {
  const status = useQuery(sessionQueries.status());
  if (status.data) return <Screen status={status.data} />;
  if (!status.isError) return <Starting />;
  return (
    <main className={css.starting}>
      <ErrorState what={sessionText.state} error={status.error} onRetry={() => void status.refetch()} />
    </main>
  );
}

function Starting() {
  return <main className={css.starting} aria-busy="true"><span className={css.word}>{shellText.starting}</span></main>;
}
