import { Button } from '@mantine/core';
import { useState } from 'react';
import { AppError } from '#shared/kernel/appError';
import type { RecoverySheet } from '#shared/session/session.routes';
import { commonText } from '#shared/text/common';
import { settingsText as t } from '#shared/text/settings';
import { sentenceOf } from '../lib/trouble';
import { Notice } from '../ui/Notice';
import { noGroups, RECOVERY_GROUPS, typedKey } from '../ui/recoveryGroups';
import { RecoveryKeyFields } from '../ui/RecoveryKeyFields';
import { RecoverySheetActs, RecoverySheetPaper } from '../ui/RecoverySheetCard';
import { showToast } from '../ui/toast';
import { useOfficeAct } from './settings.queries';
import css from './Settings.module.css';

interface Props {
  readonly officeName: string;
  readonly onDone: () => void;
}

function TypeBack({ officeName, sheet, onDone }: Props & { readonly sheet: RecoverySheet }) {
  const [groups, setGroups] = useState<readonly string[]>(noGroups);
  const [shown, setShown] = useState(false);
  const [onPaper, setOnPaper] = useState(false);
  const confirm = useOfficeAct('office.confirmRecoveryKey');
  const problem = confirm.error instanceof AppError ? confirm.error.problem : undefined;
  const right = groups.filter((group, index) => group === sheet.groups[index]).length;
  const enable = () => confirm.mutate({ typed: typedKey(groups) }, {
    onSuccess: () => {
      showToast(t.recoveryDone);
      onDone();
    },
  });
  return (
    <div className={css.key}>
      <RecoverySheetPaper officeName={officeName} sheetNo={sheet.sheetNo} issuedOn={sheet.issuedOn} groups={shown ? sheet.groups : null} />
      <div className={css.side}>
        <Notice tone="warn">{t.recoveryLater}</Notice>
        <RecoverySheetActs shown={shown} onShow={setShown} onPaper={() => setOnPaper(true)} canShow sheet={sheet} />
        <RecoveryKeyFields value={groups} onChange={setGroups} expected={sheet.groups} disabled={!onPaper || shown}
          wrongGroup={problem?.code === 'vault.recovery-key-typo' ? problem.details.group : undefined} />
        {confirm.error !== null && <Notice tone="danger">{sentenceOf(confirm.error)}</Notice>}
        <div className="row g3">
          <Button variant="default" onClick={onDone}>{commonText.cancel}</Button>
          <span className="grow" />
          {right < RECOVERY_GROUPS && <span className="note">{t.recoveryWhy}</span>}
          <Button disabled={right < RECOVERY_GROUPS} loading={confirm.isPending} onClick={enable}>{t.recoveryCheck}</Button>
        </div>
      </div>
    </div>
  );
}

/** A new recovery key: first what it means, then onto paper, then typed back; only then the old one goes. */
export function NewRecoveryKey({ officeName, onDone }: Props) {
  const create = useOfficeAct('office.newRecoveryKey');
  if (create.data) return <TypeBack officeName={officeName} sheet={create.data} onDone={onDone} />;
  return (
    <>
      <ul className={css.means}>{t.recoveryMeans.map((line) => <li key={line}>{line}</li>)}</ul>
      {create.error !== null && <Notice tone="danger">{sentenceOf(create.error)}</Notice>}
      <div className="row g2">
        <Button variant="default" onClick={onDone}>{commonText.cancel}</Button>
        <Button loading={create.isPending} onClick={() => create.mutate({})}>{t.recoveryStart}</Button>
      </div>
    </>
  );
}
