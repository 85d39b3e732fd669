import { Button } from '@mantine/core';
import { setupText as t } from '#shared/text/setup';
import { sentenceOf } from '../lib/trouble';
import { Notice } from '../ui/Notice';
import { SetupFrame } from './SetupFrame';
import css from './Setup.module.css';

interface Props {
  readonly officeName: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onBackup?: (() => void) | undefined;
  readonly onLater: () => void;
}

export function FirstBackupStep({ officeName, busy, error, onBackup, onLater }: Props) {
  const later = onBackup && <Button variant="default" disabled={busy} onClick={onLater}>{t.backupLater}</Button>;
  return (
    <SetupFrame current={3} title={t.backupTitle} lead={t.backupLead} aside={later} busy={busy}
      nextLabel={onBackup ? t.backupNow : t.finish} onNext={onBackup ?? onLater}>
      <div className={`${css.narrow} ${css.wide}`}>
        <Notice tone="ok">{t.backupProved(officeName)}</Notice>
        <div>{t.backupText}</div>
        {error !== null && error !== undefined && <Notice tone="danger">{sentenceOf(error)}</Notice>}
      </div>
    </SetupFrame>
  );
}
