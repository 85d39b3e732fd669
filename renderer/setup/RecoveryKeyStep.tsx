import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AppError } from '#shared/kernel/appError';
import type { RecoverySheet } from '#shared/session/session.routes';
import { setupText as t } from '#shared/text/setup';
import { callOffice } from '../lib/callOffice';
import { sentenceOf } from '../lib/trouble';
import { LinkButton } from '../ui/LinkButton';
import { Notice } from '../ui/Notice';
import { isComplete, noGroups, RECOVERY_GROUPS, typedKey } from '../ui/recoveryGroups';
import { RecoveryKeyFields } from '../ui/RecoveryKeyFields';
import { RecoverySheetActs, RecoverySheetPaper } from '../ui/RecoverySheetCard';
import { SetupFrame } from './SetupFrame';
import css from './Setup.module.css';

interface Props {
  readonly officeName: string;
  /** null after the window was lost in the middle: main still knows the sheet, this page does not. */
  readonly sheet: RecoverySheet | null;
  readonly onRestart: () => void;
  readonly onProved: (officeName: string) => void;
}

/** On paper, typed back completely, and proved: a fresh process opens a copy with nothing but these words. */
export function RecoveryKeyStep({ officeName, sheet, onRestart, onProved }: Props) {
  const [groups, setGroups] = useState<readonly string[]>(noGroups);
  const [shown, setShown] = useState(false);
  const [onPaper, setOnPaper] = useState(sheet === null);
  const prove = useMutation({
    mutationFn: () => callOffice('session.confirmRecoveryKey', { typed: typedKey(groups) }),
    onSuccess: (proof) => onProved(proof.officeName),
  });
  const problem = prove.error instanceof AppError ? prove.error.problem : undefined;
  const wrongGroup = problem?.code === 'vault.recovery-key-typo' ? problem.details.group : undefined;
  const right = sheet ? groups.filter((group, index) => group === sheet.groups[index]).length : 0;
  const settled = sheet ? right === RECOVERY_GROUPS : isComplete(groups);
  const type = (next: readonly string[]) => {
    setGroups(next);
    // What is typed back must come from the paper, not from the screen.
    setShown(false);
    if (prove.isError) prove.reset();
  };
  const whyNot = !onPaper ? t.keyWhyFirst : prove.isPending ? t.keyProving : settled ? undefined : t.keyWhy(right);
  return (
    <SetupFrame current={2} title={t.keyTitle} lead={t.keyLead} nextLabel={t.keyCheck} whyNot={whyNot} busy={prove.isPending}
      onNext={() => prove.mutate()}>
      <div className={css.key}>
        <RecoverySheetPaper officeName={officeName} sheetNo={sheet?.sheetNo ?? ''} issuedOn={sheet?.issuedOn ?? ''}
          groups={shown && sheet ? sheet.groups : null} />
        <div className={css.keySide}>
          {sheet === null && (
            <Notice tone="warn" title={t.keyResumeTitle} action={<LinkButton onClick={onRestart}>{t.keyRestart}</LinkButton>}>
              {t.keyResumeText}
            </Notice>
          )}
          <RecoverySheetActs shown={shown} onShow={setShown} onPaper={() => setOnPaper(true)} canShow={sheet !== null} />
          <div className="label">{t.keyTyped}</div>
          <RecoveryKeyFields value={groups} onChange={type} expected={sheet?.groups} wrongGroup={wrongGroup} disabled={!onPaper || shown} />
          {prove.error !== null && <Notice tone="danger">{sentenceOf(prove.error)}</Notice>}
          <Notice title={t.keyProofTitle}>{t.keyProofText}</Notice>
          <ul className={css.rules}>{t.keyRules.map((rule) => <li key={rule}>{rule}</li>)}</ul>
        </div>
      </div>
    </SetupFrame>
  );
}
