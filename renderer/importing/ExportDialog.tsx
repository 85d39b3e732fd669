import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportToken } from '#shared/importing/importing.schema';
import { importingText as t } from '#shared/text/importing';
import { callOffice } from '../lib/callOffice';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { showToast } from '../ui/toast';

interface Props {
  readonly token: ImportToken;
  readonly rows: number;
  readonly onClose: () => void;
}

/** A list of people leaves the encrypted file only with a reason (decision 28). */
export function ExportDialog({ token, rows, onClose }: Props) {
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () => callOffice('importing.saveDoubtful', { token, reason: reason.trim() }),
    onSuccess: ({ saved }) => {
      showToast(saved ? t.exported : t.notExported);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      title={t.exportTitle}
      confirmLabel={t.exportSave}
      ready={reason.trim() !== ''}
      busy={save.isPending}
      error={save.error}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <p>{t.exportQuestion(rows)}</p>
      <TextInput label={t.exportReason} value={reason} maxLength={200} mt="sm" onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmDialog>
  );
}
