import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { SessionStatus } from '#shared/session/session.routes';
import { sessionQueries } from '../session/session.queries';
import { SetupWizard } from '../setup/SetupWizard';
import { HOME, pageOf } from './pages';

/** The wizard, and where its ways out lead. */
export function SetupScreen({ status }: { readonly status: SessionStatus }) {
  const client = useQueryClient();
  const [, goTo] = useLocation();
  const leave = (to: string) => {
    goTo(to);
    void client.invalidateQueries({ queryKey: sessionQueries.all() });
  };
  return (
    <SetupWizard
      status={status}
      onRestore={() => goTo('/restore')}
      onDone={() => leave(HOME)}
      {...(pageOf('/backup') && { onBackup: () => leave('/backup') })}
    />
  );
}
