import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { assertNever } from '#shared/kernel/appError';
import type { SessionStatus } from '#shared/session/session.routes';
import { sessionText } from '#shared/text/session';
import { shellText } from '#shared/text/shell';
import { LoginScreen } from '../session/LoginScreen';
import { sessionQueries } from '../session/session.queries';
import { ErrorState } from '../ui/States';
import { GateRestore } from './GateRestore';
import css from './App.module.css';

const SetupScreen = lazy(() => import('./SetupScreen').then((module) => ({ default: module.SetupScreen })));
const Shell = lazy(() => import('./shell/Shell').then((module) => ({ default: module.Shell })));

/** What stands in the window: set-up, the gate, or the office. */
function Screen({ status }: { readonly status: SessionStatus }) {
  const [path] = useLocation();
  if (path === '/restore' && (status.state === 'first-run' || status.state === 'locked')) return <GateRestore />;
  switch (status.state) {
    case 'first-run':
    case 'recovery-key':
      return <SetupScreen status={status} />;
    case 'locked':
      return <LoginScreen status={status} />;
    case 'unlocked':
      return status.me && <Shell me={status.me} status={status} />;
    default:
      return assertNever(status.state);
  }
}

export function App() {
  const status = useQuery(sessionQueries.status());
  if (status.data) {
    return <Suspense fallback={<Starting />}><Screen status={status.data} /></Suspense>;
  }
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
