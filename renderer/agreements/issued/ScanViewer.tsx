import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DocumentSummary } from '#shared/agreements/agreements.schema';
import type { FileId } from '#shared/kernel/ids';
import type { OutputOf } from '#shared/ipc/routes';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { commonText } from '#shared/text/common';
import { afterThisKey } from '../../lib/dialogs';
import { InsideDialog } from '../../lib/shortcuts';
import { Key } from '../../ui/Badges';
import { Loaded } from '../../ui/Loaded';
import { Notice } from '../../ui/Notice';
import { agreementQueries } from '../agreements.queries';
import { PdfView } from '../pdf/PdfView';
import { usePdf } from '../pdf/usePdf';
import { useBlobAddress } from '../useBlobAddress';
import css from './ScanDrop.module.css';

type Scan = OutputOf<'agreements.scan'>;

interface Props {
  readonly document: DocumentSummary;
  readonly fileId: FileId;
  readonly onClose: () => void;
}

/** One signed copy, large. Opening it is a line in the view log. */
export function ScanViewer({ document: { scans, number }, fileId, onClose }: Props) {
  const scan = useQuery(agreementQueries.scan(fileId));
  const at = scans.findIndex((one) => one.fileId === fileId);
  return (
    <Modal opened onClose={() => afterThisKey(onClose)} withCloseButton={false} size={1000} padding={0}>
      <InsideDialog value>
        <div className={css.viewer}>
          <div className={css.head}>
            <h2>
              {t.scans} {t.scanName(at + 1)}
            </h2>
            <span className="t2 num">
              {number}　{t.scanSignedOn(scans[at]?.signedOn ?? '')}
            </span>
            <span className="grow" />
            <Button variant="default" data-autofocus onClick={onClose}>
              {commonText.close} <Key>Esc</Key>
            </Button>
          </div>
          <Loaded query={scan} what={t.scanWhat}>
            {(data) =>
              data.mime === 'application/pdf' ? <PdfScan scan={data} /> : <PictureScan scan={data} />
            }
          </Loaded>
        </div>
      </InsideDialog>
    </Modal>
  );
}

function PdfScan({ scan }: { readonly scan: Scan }) {
  const { pages, failed } = usePdf(scan.data);
  return (
    <PdfView
      label={t.scans}
      pages={pages}
      instead={failed ? <Notice tone="danger">{t.pdfUnreadable}</Notice> : undefined}
    />
  );
}

function PictureScan({ scan }: { readonly scan: Scan }) {
  const address = useBlobAddress(scan.data, scan.mime);
  return <div className={css.picture}>{address !== undefined && <img src={address} alt={t.scans} />}</div>;
}
