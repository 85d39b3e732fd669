import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { AppError } from '#shared/kernel/appError';
import type { BackupPlace, RestorePreview } from '#shared/backup/backup.schema';
import { sizeText } from '#shared/text/backup';
import { restoreText as t } from '#shared/text/backupScreens';
import { momentOf } from '../backup/RunPanel';
import { callOffice, type JobProgress } from '../lib/callOffice';
import { sentenceOf } from '../lib/trouble';
import { AdminStep } from '../backup/restore/AdminStep';
import { CompareStep } from '../backup/restore/CompareStep';
import { PickStep } from '../backup/restore/PickStep';
import { sessionQueries } from '../session/session.queries';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { isPasswordSettled, NO_PASSWORD } from '../ui/NewPasswordFields';
import { Notice } from '../ui/Notice';
import { ProgressPanel } from '../ui/ProgressPanel';
import { isComplete, noGroups, typedKey } from '../ui/recoveryGroups';
import { Section } from '../ui/Sheet';
import { Wizard } from '../ui/Wizard';

/** Three steps: pick and open, compare, restore. Until the last word nothing live is touched. */
export function RestorePage() {
  const status = useQuery(sessionQueries.status());
  const [, goTo] = useLocation();
  const [step, setStep] = useState(0);
  const [place, setPlace] = useState<BackupPlace | null>(null);
  const [file, setFile] = useState<string | null>(null);
  const [keyGroups, setKey] = useState<readonly string[]>(noGroups);
  const [staffId, setStaff] = useState<string | null>(null);
  const [password, setPassword] = useState(NO_PASSWORD);
  const [asked, setAsked] = useState(false);
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const recoveryKey = typedKey(keyGroups);
  const prepare = useMutation({
    mutationFn: (chosen: string) => callOffice('restore.prepare', { file: chosen, recoveryKey }, { onProgress: setProgress }),
    onSuccess: () => setStep(1),
    onSettled: () => setProgress(null),
  });
  const commit = useMutation({
    mutationFn: (input: { readonly generation: number; readonly staffId: string }) =>
      callOffice('restore.commit', { ...input, recoveryKey, newPassword: password.password }),
    onSuccess: () => goTo('/'),
  });
  const preview = prepare.data;
  const unlocked = status.data?.state === 'unlocked';
  const officeName = status.data?.state === 'first-run' ? null : (status.data?.officeName ?? null);
  const whyNot = [whyNotPicked(file, keyGroups), undefined, whyNotSettled(staffId, isPasswordSettled(password))][step];
  const next = (): void => {
    if (step === 0 && file !== null) prepare.mutate(file);
    if (step === 1) setStep(2);
    if (step === 2) setAsked(true);
  };
  return (
    <Wizard
      title={t.title}
      note={t.stepNote(step + 1)}
      steps={t.steps}
      current={step}
      onBack={step > 0 ? () => setStep(step - 1) : unlocked ? () => goTo('/backup') : undefined}
      onNext={next}
      nextLabel={step === 0 ? t.open : step === 2 && preview ? t.act(momentOf(preview.createdAt)) : undefined}
      whyNot={whyNot}
      busy={prepare.isPending}
      danger={step === 2}
    >
      {step === 0 && prepare.isError && <Notice tone="danger">{sentenceOf(prepare.error)}</Notice>}
      {step === 0 && prepare.isPending && <Opening progress={progress} />}
      {step === 0 && !prepare.isPending && (
        <PickStep
          place={place}
          onPlace={(chosen) => { setPlace(chosen); setFile(null); }}
          file={file}
          onFile={setFile}
          keyGroups={keyGroups}
          onKey={setKey}
          wrongGroup={wrongGroupOf(prepare.error)}
        />
      )}
      {step === 1 && preview && <CompareStep preview={preview} unlocked={unlocked} officeName={officeName} />}
      {step === 2 && preview && (
        <AdminStep preview={preview} staffId={staffId} onStaff={setStaff} password={password} onPassword={setPassword} />
      )}
      {preview && (
        <LastWord opened={asked} preview={preview} fresh={officeName === null} busy={commit.isPending} error={commit.error}
          onClose={() => setAsked(false)}
          onConfirm={() => { if (staffId !== null) commit.mutate({ generation: preview.generation, staffId }); }} />
      )}
    </Wizard>
  );
}

function Opening({ progress }: { readonly progress: JobProgress | null }) {
  return (
    <Section title={t.opening} padded>
      <ProgressPanel title={t.opening} done={progress?.done ?? 0} total={progress?.total ?? 0} note={t.openingNote}
        figures={progress && `${sizeText(progress.done)} / ${sizeText(progress.total)}`} />
    </Section>
  );
}

interface LastWordProps {
  readonly opened: boolean;
  readonly preview: RestorePreview;
  readonly fresh: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function LastWord({ opened, preview, fresh, busy, error, onConfirm, onClose }: LastWordProps) {
  const when = momentOf(preview.createdAt);
  return (
    <ConfirmDialog opened={opened} title={t.confirmTitle(when)} confirmLabel={t.act(when)} danger typedWord={t.word} busy={busy} error={error}
      onConfirm={onConfirm} onClose={onClose}>
      {fresh ? t.confirmFresh : t.confirmText(0)}
    </ConfirmDialog>
  );
}

function whyNotPicked(file: string | null, groups: readonly string[]): string | undefined {
  if (file === null) return t.whyNoFile;
  return isComplete(groups) ? undefined : t.whyNoKey;
}

function whyNotSettled(staffId: string | null, settled: boolean): string | undefined {
  if (staffId === null) return t.whyNoAdmin;
  return settled ? undefined : t.whyNoPassword;
}

const wrongGroupOf = (error: unknown): number | undefined =>
  error instanceof AppError && error.problem.code === 'vault.recovery-key-typo' ? error.problem.details.group : undefined;
