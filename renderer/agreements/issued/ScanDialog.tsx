import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentSummary } from '#shared/agreements/agreements.schema';
import { isLocalDate, type LocalDate } from '#shared/kernel/localDate';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { callOffice } from '../../lib/callOffice';
import { useToday } from '../../lib/useToday';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { DateField } from '../../ui/DateField';
import { Notice } from '../../ui/Notice';
import { showToast } from '../../ui/toast';
import { signingDayFault } from '../signingDay';
import { ChosenScans } from './ChosenScans';
import { ScanDrop } from './ScanDrop';
import { scanProblem } from './scanFiles';
import { useScanFiles } from './useScanFiles';

interface Props {
  readonly document: DocumentSummary;
  readonly onClose: () => void;
}

/** The copy signed in ink comes back: with it the agreement is signed. */
export function ScanDialog({ document, onClose }: Props) {
  const today = useToday();
  const [signedOn, setSignedOn] = useState<string>(today);
  const files = useScanFiles();
  const { chosen, trouble, reading } = files;
  const fault = signingDayFault(signedOn, null, today);
  const early =
    isLocalDate(signedOn) && signedOn < document.issuedOn ? t.scanBefore(document.issuedOn) : undefined;
  const keep = useMutation({
    mutationFn: () =>
      callOffice('agreements.addScan', {
        documentId: document.id,
        signedOn: signedOn as LocalDate,
        files: chosen.map(({ data }) => data),
      }),
    onSuccess: () => {
      showToast(t.scanSaved);
      onClose();
    },
  });
  const ready =
    chosen.length > 0 &&
    !reading &&
    fault === undefined &&
    chosen.every((one, index) => !scanProblem(one, index));
  return (
    <ConfirmDialog
      opened
      title={t.addScanTitle}
      confirmLabel={t.scanAct}
      ready={ready}
      busy={keep.isPending}
      error={keep.error}
      onConfirm={() => keep.mutate()}
      onClose={onClose}
    >
      <div className="stack g3">
        <p className="t2">{t.addScanText}</p>
        <ScanDrop onFiles={(added) => void files.add(added)} />
        <ChosenScans files={files} />
        {trouble !== undefined && <Notice tone="warn">{trouble}</Notice>}
        <DateField
          label={t.scanDay}
          value={signedOn}
          onChange={setSignedOn}
          error={fault}
          description={early === undefined ? undefined : <span className="warn">{early}</span>}
        />
      </div>
    </ConfirmDialog>
  );
}
