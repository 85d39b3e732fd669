import type { DocumentSummary } from '#shared/agreements/agreements.schema';
import type { FileId } from '#shared/kernel/ids';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { sizeText } from '#shared/text/backup';
import { LinkButton } from '../../ui/LinkButton';
import css from '../agreement.module.css';
import { WorkButton } from '../WorkButton';
import { nextAct } from './signingState';

interface Props {
  readonly document: DocumentSummary;
  readonly mayWork: boolean;
  readonly onAdd: () => void;
  readonly onLook: (fileId: FileId) => void;
}

/** The signed copies that came back. */
export function ScanList({ document, mayWork, onAdd, onLook }: Props) {
  const { scans, signedOnScreen, state } = document;
  const none = signedOnScreen ? t.scansNoneOnScreen : t.scansNone;
  return (
    <section className={css.group} aria-label={t.scans}>
      <div className={css.groupHead}>
        <h2>{t.scans}</h2>
        <span className="grow" />
        {state === 'issued' && (
          <WorkButton
            variant={nextAct(document) === 'scan' ? 'filled' : 'default'}
            size="compact-sm"
            mayWork={mayWork}
            onClick={onAdd}
          >
            {t.addScan}
          </WorkButton>
        )}
      </div>
      {scans.length === 0 && state === 'issued' && <div className="note">{none}</div>}
      {scans.map(({ fileId, mime, bytes, signedOn }, index) => (
        <div key={fileId} className={css.line}>
          <span className="nowrap">{t.scanName(index + 1)}</span>
          <span className="t2 nowrap">
            {t.scanKind[mime] ?? t.scanKindOther} {sizeText(bytes)}
          </span>
          <span className="grow t2 cut num">{t.scanSignedOn(signedOn)}</span>
          <LinkButton onClick={() => onLook(fileId)}>{t.look}</LinkButton>
        </div>
      ))}
    </section>
  );
}
