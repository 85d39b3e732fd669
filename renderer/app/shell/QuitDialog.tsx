import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { shellText } from '#shared/text/shell';
import { callOffice } from '../../lib/callOffice';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { pageOf } from '../pages';
import { askBeforeQuit, useQuitAsked } from '../quitAsked';

/** Before the window closes: a backup is offered, never demanded. */
export function QuitDialog() {
  const asked = useQuitAsked();
  const [, goTo] = useLocation();
  const stay = () => askBeforeQuit(false);
  const backup = () => {
    stay();
    goTo('/backup');
  };
  return (
    <ConfirmDialog
      opened={asked}
      title={shellText.quitTitle}
      cancelLabel={shellText.quitStay}
      middle={<Button variant="default" onClick={() => void callOffice('session.quit', {})}>{shellText.quitNow}</Button>}
      confirmLabel={shellText.quitBackup}
      ready={pageOf('/backup') !== undefined}
      onConfirm={backup}
      onClose={stay}
    >
      {shellText.quitText}
    </ConfirmDialog>
  );
}
