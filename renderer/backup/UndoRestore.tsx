import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { backupText as t } from '#shared/text/backupScreens';
import { callOffice } from '../lib/callOffice';
import { localDayOf } from '../lib/clock';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Notice } from '../ui/Notice';
import { backupQueries } from './backup.queries';

/** For 30 days after a restore: the way back. */
export function UndoRestore() {
  const undo = useQuery(backupQueries.undo());
  const [asked, setAsked] = useState(false);
  const act = useMutation({ mutationFn: () => callOffice('restore.undo', {}) });
  if (!undo.data) return null;
  const until = localDayOf(undo.data.untilAt);
  return (
    <>
      <Notice tone="info" title={t.undoAvailable(until)} action={<Button variant="default" onClick={() => setAsked(true)}>{t.undo}</Button>} />
      <ConfirmDialog opened={asked} title={t.undoTitle} confirmLabel={t.undo} danger busy={act.isPending} error={act.error}
        onConfirm={() => act.mutate()} onClose={() => setAsked(false)}>
        {t.undoText(until)}
      </ConfirmDialog>
    </>
  );
}
