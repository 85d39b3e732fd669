import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecoverySheet } from '#shared/session/session.routes';
import { setupText as t } from '#shared/text/setup';
import { callOffice } from '../lib/callOffice';
import { sentenceOf } from '../lib/trouble';
import { StatusBadge } from './Badges';
import { Notice } from './Notice';
import css from './RecoverySheetCard.module.css';

interface PaperProps {
  readonly officeName: string;
  readonly sheetNo: string;
  readonly issuedOn: string;
  /** null keeps them hidden. */
  readonly groups: readonly string[] | null;
}

const HIDDEN = Array.from({ length: 8 }, () => '*****');

/** The sheet as it lies in the safe; the groups show only while they are being copied by hand. */
export function RecoverySheetPaper({ officeName, sheetNo, issuedOn, groups }: PaperProps) {
  return (
    <div className={css.paper}>
      <div className={css.title}>{t.keyPaper}</div>
      <div className={css.office}>{officeName}{sheetNo !== '' && <><br />{t.keySheet(sheetNo, issuedOn)}</>}</div>
      <ol className={css.groups}>
        {(groups ?? HIDDEN).map((group, index) => (
          <li key={t.keySheet(String(index), '')} className="num"><span>{index + 1}</span>{group}</li>
        ))}
      </ol>
      <div className={css.keepers}><span>{t.keyKeeper}</span><span>{t.keySealedOn}</span></div>
      <div className={css.hint}>{groups ? t.keyShownHint : t.keyHidden}</div>
    </div>
  );
}

const troubleOf = (outcome: string): string =>
  Object.entries(t.keyPrintTrouble).find(([kind]) => kind === outcome)?.[1] ?? t.keyPrintTrouble.failed;

interface ActsProps {
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  /** Told once the sheet is on paper, by printer or by hand. */
  readonly onPaper: () => void;
  /** False when this window no longer knows the groups: then only printing again is left. */
  readonly canShow: boolean;
  /** A key that is being replaced; at first run main knows the sheet itself. */
  readonly sheet?: RecoverySheet | null | undefined;
}

/** Onto paper: by the printer, or copied by hand where there is none. */
export function RecoverySheetActs({ shown, onShow, onPaper, canShow, sheet = null }: ActsProps) {
  const [copies, setCopies] = useState(0);
  const print = useMutation({
    // An empty name is the printer that the system prefers.
    mutationFn: () => callOffice('session.printRecoverySheet', { printer: '', sheet }),
    onSuccess: ({ outcome }) => {
      if (outcome !== 'printed') return;
      setCopies((count) => count + 1);
      onShow(false);
      onPaper();
    },
  });
  const outcome = print.data?.outcome;
  const trouble = outcome === undefined || outcome === 'printed' || outcome === 'no-printer' ? undefined : troubleOf(outcome);
  const toggle = () => {
    onShow(!shown);
    if (shown) onPaper();
  };
  return (
    <>
      <div className="row g2">
        <Button variant={copies > 0 || shown ? 'default' : 'filled'} loading={print.isPending} onClick={() => print.mutate()}>
          {copies > 0 ? t.keyPrintAgain : t.keyPrint}
        </Button>
        {canShow && <Button variant="default" onClick={toggle}>{shown ? t.keyHide : t.keyShow}</Button>}
        {copies > 0 && <StatusBadge tone="ok">{t.keyPrinted(copies)}</StatusBadge>}
      </div>
      {outcome === 'no-printer' && <Notice tone="warn" title={t.keyNoPrinter}>{t.keyNoPrinterHint}</Notice>}
      {trouble !== undefined && <Notice tone="warn">{trouble}</Notice>}
      {print.error !== null && <Notice tone="warn">{sentenceOf(print.error)}</Notice>}
    </>
  );
}
