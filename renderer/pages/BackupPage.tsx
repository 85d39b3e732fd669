import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { BackupPlace } from '#shared/backup/backup.schema';
import { backupText as t } from '#shared/text/backupScreens';
import { backupQueries } from '../backup/backup.queries';
import { BackupLog } from '../backup/BackupLog';
import { startBackup, startVerify, useBackupRun } from '../backup/backupRun';
import { PlaceChooser } from '../backup/PlaceChooser';
import { RunPanel } from '../backup/RunPanel';
import { UndoRestore } from '../backup/UndoRestore';
import { useShortcut } from '../lib/shortcuts';
import { Key } from '../ui/Badges';
import { Page } from '../ui/Page';
import css from '../backup/backup.module.css';

/** One button: 现在备份. Where to, what became of it, and every try before. */
export function BackupPage() {
  const [chosen, setChosen] = useState<BackupPlace | null>(null);
  const [, goTo] = useLocation();
  const drives = useQuery(backupQueries.places());
  const run = useBackupRun();
  const place = chosen ?? drives.data?.find((drive) => drive.writable) ?? null;
  const ready = place !== null && run.kind !== 'running';
  const backup = (): void => {
    if (place && ready) void startBackup(place);
  };
  const verify = (): void => {
    if (place && ready) void startVerify(place);
  };
  useShortcut('Ctrl B', t.now, backup, { enabled: ready });
  return (
    <Page
      title={t.title}
      note={t.fact}
      actions={
        <>
          <Button variant="default" disabled={!ready} onClick={verify}>{t.verifyStick}</Button>
          <Button variant="default" onClick={() => goTo('/restore')}>{t.restore}</Button>
          <Button disabled={!ready} onClick={backup} rightSection={<Key>Ctrl B</Key>}>{t.now}</Button>
        </>
      }
    >
      <UndoRestore />
      <div className={css.top}>
        <PlaceChooser title={t.where} value={place} onChange={setChosen} />
        <RunPanel />
      </div>
      <BackupLog />
    </Page>
  );
}
