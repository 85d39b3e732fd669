import { useMutation } from '@tanstack/react-query';
import type { MeasureId } from '#shared/kernel/ids';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { commonText } from '#shared/text/common';
import { callOffice } from '../lib/callOffice';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { PrinterChoice } from './printing/PrinterChoice';
import { PrintNotice } from './printing/PrintNotice';
import { usePrinters } from './printing/usePrinters';

interface Props {
  readonly measureId: MeasureId;
  readonly onClose: () => void;
}

/** A form without anybody's name, to be filled by hand. */
export function BlankFormDialog({ measureId, onClose }: Props) {
  const printers = usePrinters();
  const print = useMutation({
    mutationFn: (printer: string) => callOffice('agreements.printBlank', { measureId, printer }),
  });
  const { chosen } = printers;
  const printed = print.data?.outcome === 'printed';
  return (
    <ConfirmDialog
      opened
      title={t.printBlankTitle}
      confirmLabel={t.printBlank}
      cancelLabel={printed ? commonText.close : undefined}
      ready={chosen !== null}
      busy={print.isPending}
      onConfirm={() => chosen !== null && print.mutate(chosen)}
      onClose={onClose}
    >
      <div className="stack g3">
        <p>{t.printBlankText}</p>
        <div className="row g2">
          <span className="label">{t.printer}</span>
          <PrinterChoice printers={printers} width={240} />
        </div>
        <PrintNotice
          printers={printers}
          outcome={print.data?.outcome}
          error={print.error}
          waiting={print.isPending}
          words={t.blankOutcome}
        />
      </div>
    </ConfirmDialog>
  );
}
