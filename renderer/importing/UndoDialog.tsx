import { useMutation } from '@tanstack/react-query';
import type { ImportBatch } from '#shared/importing/importing.schema';
import { importingText as t } from '#shared/text/importing';
import { callOffice } from '../lib/callOffice';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { showToast } from '../ui/toast';

interface Props {
  readonly batch: Pick<ImportBatch, 'id' | 'created' | 'updated'>;
  readonly onClose: () => void;
  readonly onUndone?: (() => void) | undefined;
}

/** 撤销: what would go, in numbers. Refused by the office once somebody wrote about one of these people. */
export function UndoDialog({ batch, onClose, onUndone }: Props) {
  const undo = useMutation({
    mutationFn: () => callOffice('importing.undo', { batchId: batch.id }),
    onSuccess: ({ removed, restored }) => {
      showToast(t.undone(removed, restored));
      onClose();
      onUndone?.();
    },
  });
  return (
    <ConfirmDialog
      opened
      danger
      title={t.undo}
      confirmLabel={t.undo}
      busy={undo.isPending}
      error={undo.error}
      onConfirm={() => undo.mutate()}
      onClose={onClose}
    >
      {t.undoQuestion(batch.created, batch.updated)}
    </ConfirmDialog>
  );
}
