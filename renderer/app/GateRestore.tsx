import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { commonText } from '#shared/text/common';
import { sessionText } from '#shared/text/session';
import { EmptyState } from '../ui/States';
import { pageOf } from './pages';
import css from './App.module.css';

/** Restore before anybody signed in: a new PC, or a case book that does not open any more. */
export function GateRestore() {
  const [, goTo] = useLocation();
  const RestorePage = pageOf('/restore')?.page;
  return (
    <div className={css.restore}>
      <header className={css.restoreHead}>
        <b>{commonText.appName}</b>
        <span className="grow" />
        <Button variant="white" size="compact-sm" onClick={() => goTo('/')}>{sessionText.backToGate}</Button>
      </header>
      <main className={css.restoreBody}>
        {RestorePage ? <RestorePage /> : <EmptyState title={sessionText.noRestoreHere} />}
      </main>
    </div>
  );
}
