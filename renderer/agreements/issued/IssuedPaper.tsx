import { useMutation, type UseQueryResult } from '@tanstack/react-query';
import type { DocumentSummary, SealedPaper } from '#shared/agreements/agreements.schema';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { callOffice } from '../../lib/callOffice';
import { useShortcut } from '../../lib/shortcuts';
import { Key } from '../../ui/Badges';
import { Notice } from '../../ui/Notice';
import { EmptyState, ErrorState } from '../../ui/States';
import css from '../agreement.module.css';
import { PdfView } from '../pdf/PdfView';
import { usePdf } from '../pdf/usePdf';
import { PrinterChoice } from '../printing/PrinterChoice';
import { PrintNotice } from '../printing/PrintNotice';
import { usePrinters } from '../printing/usePrinters';
import { WorkButton } from '../WorkButton';
import { nextAct } from './signingState';

interface Props {
  readonly document: DocumentSummary;
  readonly sealed: UseQueryResult<SealedPaper>;
  readonly mayWork: boolean;
  readonly onAnew: (() => void) | undefined;
  /** Offered where there is no printer. */
  readonly onSave: () => void;
}

/** The sealed paper, and the printer under it. */
export function IssuedPaper({ document, sealed, mayWork, onAnew, onSave }: Props) {
  const isVoid = document.state === 'void';
  const printers = usePrinters();
  const { chosen } = printers;
  const print = useMutation({
    mutationFn: (printer: string) => callOffice('agreements.print', { documentId: document.id, printer }),
  });
  const { pages, failed } = usePdf(sealed.data?.pdf);
  const off = chosen === null || print.isPending;
  const run = () => {
    if (!off) print.mutate(chosen);
  };
  useShortcut('Ctrl P', t.keyPrint, run, { enabled: mayWork && !isVoid });
  const instead = () => {
    if (document.pages === 0) return <EmptyState title={t.neverRendered} />;
    if (sealed.isError)
      return <ErrorState what={t.what} error={sealed.error} onRetry={() => void sealed.refetch()} />;
    return failed ? <Notice tone="danger">{t.pdfUnreadable}</Notice> : undefined;
  };
  return (
    <div className={css.right}>
      {!isVoid && (
        <PrintNotice
          printers={printers}
          outcome={print.data?.outcome}
          error={print.error}
          waiting={print.isPending}
          words={t.outcome}
        />
      )}
      <PdfView label={t.paper} pages={pages} instead={instead()} stamp={isVoid ? t.voidWord : undefined}>
        <span className="grow" />
        {isVoid && onAnew && (
          <WorkButton mayWork={mayWork} onClick={onAnew}>
            {t.issueAnew}
          </WorkButton>
        )}
        {!isVoid && (
          <>
            {printers.none ? (
              <WorkButton mayWork={mayWork} onClick={onSave}>
                {t.savePdf}
              </WorkButton>
            ) : (
              <PrinterChoice printers={printers} />
            )}
            <WorkButton
              variant={nextAct(document) === 'print' && !printers.none ? 'filled' : 'default'}
              mayWork={mayWork}
              whyNot={printers.none ? t.noPrinter : undefined}
              loading={print.isPending}
              disabled={chosen === null}
              onClick={run}
            >
              {t.print} <Key>Ctrl P</Key>
            </WorkButton>
          </>
        )}
      </PdfView>
    </div>
  );
}
