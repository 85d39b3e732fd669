import type { FileId } from '#shared/kernel/ids';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { StatusBadge } from '../../ui/Badges';
import { Facts, type Fact } from '../../ui/FieldGrid';
import { LinkButton } from '../../ui/LinkButton';
import { Notice } from '../../ui/Notice';
import { Sheet } from '../../ui/Sheet';
import css from '../agreement.module.css';
import type { IssuedAct, IssuedProps } from './IssuedView';
import { PrintLog } from './PrintLog';
import { ScanList } from './ScanList';
import { signingWords } from './signingState';

interface Props extends IssuedProps {
  readonly onAct: (act: IssuedAct) => void;
  readonly onLook: (fileId: FileId) => void;
}

/** What this paper is, what came back signed, what was printed. */
export function IssuedColumn({ document, mayWork, onCurrent, onAct, onLook }: Props) {
  const { state, number, issuedOn, issuedByName, copies, pages, mark, voidReason } = document;
  const isVoid = state === 'void';
  const way = onCurrent ? <LinkButton onClick={onCurrent}>{t.toCurrent}</LinkButton> : undefined;
  const facts: Fact[] = [
    [
      t.number,
      <span key="number" className="num bold">
        {number}
      </span>,
    ],
    [
      t.issuedOn,
      <span key="on" className="num">
        {issuedOn}
      </span>,
    ],
    [t.issuedBy, issuedByName],
    [
      t.issueFacts.copies,
      <span key="copies" className="num">
        {t.copiesOf(copies, pages)}
      </span>,
    ],
    [t.signedHow, signingWords(document)],
    [
      t.mark,
      <span key="mark" className="num">
        {mark}
      </span>,
    ],
  ];
  return (
    <Sheet className={css.left}>
      <div className={css.fields}>
        {isVoid && (
          <Notice tone="danger" title={t.voided} action={way}>
            {voidReason}
          </Notice>
        )}
        <section className={css.group}>
          <div className={css.groupHead}>
            <h2>{t.facts}</h2>
            <StatusBadge tone={isVoid ? 'warn' : 'ok'}>{isVoid ? t.stateVoid : t.stateIssued}</StatusBadge>
          </div>
          <Facts columns={1} flat items={facts} />
          {!isVoid && <div className={`note ${css.under}`}>{t.sealedNote}</div>}
        </section>
        <ScanList document={document} mayWork={mayWork} onAdd={() => onAct('scan')} onLook={onLook} />
        <PrintLog prints={document.prints} />
      </div>
      <div className={css.acts}>
        {!isVoid && (
          <LinkButton disabled={!mayWork} onClick={() => onAct('save')}>
            {t.savePdf}
          </LinkButton>
        )}
        <LinkButton disabled={!mayWork} onClick={() => onAct('blank')}>
          {t.printBlank}
        </LinkButton>
        <span className="grow" />
        {!isVoid && (
          <LinkButton className="bad" disabled={!mayWork} onClick={() => onAct('void')}>
            {t.voidAct}
          </LinkButton>
        )}
      </div>
    </Sheet>
  );
}
