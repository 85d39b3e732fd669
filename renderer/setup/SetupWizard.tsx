import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { refuse } from '#shared/kernel/appError';
import type { RecoverySheet, SessionStatus } from '#shared/session/session.routes';
import { callOffice } from '../lib/callOffice';
import { rememberLastStaff } from '../lib/lastPlace';
import { NO_PASSWORD } from '../ui/NewPasswordFields';
import { EMPTY_PROFILE } from '../ui/ProfileFields';
import { AdminStep } from './AdminStep';
import { ChooseStep } from './ChooseStep';
import { FirstBackupStep } from './FirstBackupStep';
import { OfficeStep } from './OfficeStep';
import { RecoveryKeyStep } from './RecoveryKeyStep';
import type { SetupAnswers } from './setupAnswers';

interface Props {
  readonly status: SessionStatus;
  readonly onRestore: () => void;
  /** The office is open: on to work. */
  readonly onDone: () => void;
  /** The office is open: on to the backup page, where there is one. */
  readonly onBackup?: () => void;
}

type Step =
  | { readonly at: 'choose' | 'office' | 'admin' }
  | { readonly at: 'key'; readonly sheet: RecoverySheet | null }
  | { readonly at: 'backup'; readonly officeName: string };

const NOTHING: SetupAnswers = { profile: EMPTY_PROFILE, communities: '', adminName: '', password: NO_PASSWORD };

/** Signs the new administrator in with the password just set, so that nobody types it a third time. */
async function enter(answers: SetupAnswers): Promise<void> {
  const { staff } = await callOffice('session.status', {});
  const admin = staff[0];
  // The window was lost in between and the password with it: the gate asks for it.
  if (!admin || answers.password.password === '') return;
  const { state } = await callOffice('session.unlock', { staffId: admin.id, password: answers.password.password });
  if (state !== 'unlocked') throw refuse('session.locked', {});
  rememberLastStaff(admin.id);
}

/** First run, step by step. Until the key is proved nothing is live; closing the window leaves no case book. */
export function SetupWizard({ status, onRestore, onDone, onBackup }: Props) {
  const [answers, setAnswers] = useState(NOTHING);
  const [step, setStep] = useState<Step>(() => (status.state === 'recovery-key' ? { at: 'key', sheet: null } : { at: 'choose' }));
  const change = (change: Partial<SetupAnswers>) => setAnswers((before) => ({ ...before, ...change }));
  const entering = useMutation({
    mutationFn: (_leave: () => void) => enter(answers),
    onSuccess: (_nothing, leave) => {
      setAnswers(NOTHING);
      leave();
    },
  });
  switch (step.at) {
    case 'choose':
      return <ChooseStep onNew={() => setStep({ at: 'office' })} onRestore={onRestore} />;
    case 'office':
      return (
        <OfficeStep answers={answers} onBack={() => setStep({ at: 'choose' })}
          onNext={(given) => { change(given); setStep({ at: 'admin' }); }} />
      );
    case 'admin':
      return (
        <AdminStep answers={answers} onChange={change} onBack={() => setStep({ at: 'office' })}
          onCreated={(sheet) => setStep({ at: 'key', sheet })} />
      );
    case 'key':
      return (
        <RecoveryKeyStep officeName={answers.profile.stationName || (status.officeName ?? '')} sheet={step.sheet}
          onRestart={() => setStep({ at: 'choose' })} onProved={(officeName) => setStep({ at: 'backup', officeName })} />
      );
    case 'backup':
      return (
        <FirstBackupStep officeName={step.officeName} busy={entering.isPending} error={entering.error}
          onBackup={onBackup && (() => entering.mutate(onBackup))} onLater={() => entering.mutate(onDone)} />
      );
  }
}
