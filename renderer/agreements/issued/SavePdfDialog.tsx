import { useMutation } from '@tanstack/react-query';
import type { DocumentSummary } from '#shared/agreements/agreements.schema';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { callOffice } from '../../lib/callOffice';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { showToast } from '../../ui/toast';

interface Props {
  readonly document: DocumentSummary;
  readonly onClose: () => void;
}

/** Out of the encrypted file, knowingly; where to is asked by the system. */
export function SavePdfDialog({ document, onClose }: Props) {
  const save = useMutation({
    mutationFn: () => callOffice('agreements.savePdf', { documentId: document.id }),
    onSuccess: ({ saved, fileName }) => {
      if (saved) showToast(t.pdfSaved(fileName));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      title={t.savePdfTitle}
      confirmLabel={t.savePdfAct}
      busy={save.isPending}
      error={save.error}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      {t.savePdfText}
    </ConfirmDialog>
  );
}
