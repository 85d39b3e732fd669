import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentSummary } from '#shared/agreements/agreements.schema';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { callOffice } from '../../lib/callOffice';
import { ConfirmDialog } from '../../ui/ConfirmDialog';

interface Props {
  readonly document: DocumentSummary;
  readonly onVoided: () => void;
  readonly onClose: () => void;
}

/** 作废: nothing is deleted, the number is never given again. */
export function VoidDialog({ document, onVoided, onClose }: Props) {
  const [reason, setReason] = useState('');
  const making = useMutation({
    mutationFn: () => callOffice('agreements.void', { documentId: document.id, reason }),
    onSuccess: onVoided,
  });
  return (
    <ConfirmDialog
      opened
      danger
      title={t.voidTitle(document.number)}
      confirmLabel={t.voidAct}
      ready={reason.trim() !== ''}
      busy={making.isPending}
      error={making.error}
      onConfirm={() => making.mutate()}
      onClose={onClose}
    >
      <p className="t2">{t.voidText}</p>
      <Textarea
        mt={12}
        label={t.voidReason}
        placeholder={t.voidReasonHint}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
