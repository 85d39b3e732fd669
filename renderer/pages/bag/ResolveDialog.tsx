import { Textarea } from '@mantine/core';
import type { PersonId } from '#shared/kernel/ids';
import type { ReviewItem } from '#shared/persons/bag.schema';
import { bagText as t } from '#shared/text/bag';
import { reviewKindLabel } from '#shared/text/personScreens';
import { fieldLabel } from '#shared/text/recordFields';
import { callOffice } from '../../lib/callOffice';
import { useKeptForm } from '../../lib/useKeptForm';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { showToast } from '../../ui/toast';

interface Props {
  readonly item: ReviewItem;
  /** The clerk comes from mending it: the usual words stand there already. */
  readonly mended: boolean;
  readonly onClose: () => void;
}

/** 待核 → 已核: how it is, in a word; it goes into the timeline. */
export function ResolveDialog({ item, mended, onClose }: Props) {
  const { form, draft, busy, error, submit } = useKeptForm<{ resolution: string }, { personId: PersonId }>({
    formKey: `review:${item.id}`,
    initialValues: { resolution: mended ? t.mended : '' },
    faults: () => ({}),
    save: ({ resolution }) => callOffice('persons.resolveReview', { reviewId: item.id, resolution }),
    onSaved: () => {
      showToast(t.resolved);
      onClose();
    },
  });
  const resolution = form.useWatchValue('resolution');
  if (!draft.ready) return null;
  return (
    <ConfirmDialog opened title={t.resolveTitle} confirmLabel={t.resolveAct} ready={resolution.trim() !== ''} busy={busy} error={error}
      onConfirm={submit} onClose={onClose}>
      <p className="bold">{fieldLabel(item.field)}　{reviewKindLabel[item.kind]}</p>
      <p className="t2">{t.reviewFound(item.found)}</p>
      <Textarea mt={12} label={t.resolution} placeholder={t.resolutionHint} maxLength={200} key={form.key('resolution')} {...form.getInputProps('resolution')} />
    </ConfirmDialog>
  );
}
