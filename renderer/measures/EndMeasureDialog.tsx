import { Textarea } from '@mantine/core';
import type { PersonId } from '#shared/kernel/ids';
import type { Measure } from '#shared/measures/measures.schema';
import { measureKindLabel, measureText } from '#shared/text/measureScreens';
import { callOffice } from '../lib/callOffice';
import { useKeptForm } from '../lib/useKeptForm';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { showToast } from '../ui/toast';

const t = measureText.end;

interface Props {
  readonly measure: Measure;
  /** A new decision waits for this one to end. */
  readonly renew: boolean;
  readonly onEnded: () => void;
  readonly onClose: () => void;
}

/** Ends an imported or mistaken measure, so that a new one may begin. Nothing of it is deleted. */
export function EndMeasureDialog({ measure, renew, onEnded, onClose }: Props) {
  const { form, draft, busy, error, submit } = useKeptForm<{ reason: string }, { personId: PersonId }>({
    formKey: `measure.end:${measure.id}`,
    initialValues: { reason: '' },
    faults: () => ({}),
    save: ({ reason }) => callOffice('measures.end', { measureId: measure.id, version: measure.version, reason }),
    onSaved: () => {
      showToast(t.saved);
      onEnded();
    },
  });
  const reason = form.useWatchValue('reason');
  if (!draft.ready) return null;
  return (
    <ConfirmDialog opened danger title={t.title} confirmLabel={renew ? t.actRenew : t.act} ready={reason.trim() !== ''} busy={busy} error={error}
      onConfirm={submit} onClose={onClose}>
      <p className="bold">{t.text(measureKindLabel[measure.kind], measure.decisionNo)}</p>
      <p className="t2">{renew ? t.effectRenew : t.effect}</p>
      <Textarea mt={12} label={t.reason} placeholder={t.reasonHint} maxLength={200} key={form.key('reason')} {...form.getInputProps('reason')} />
    </ConfirmDialog>
  );
}
