import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { AppError } from '#shared/kernel/appError';
import type { SessionStatus } from '#shared/session/session.routes';
import { sessionText as t } from '#shared/text/session';
import { rememberLastStaff } from '../lib/lastPlace';
import { sentenceOf } from '../lib/trouble';
import { useCountdown } from '../lib/useCountdown';
import { GateColumn } from '../ui/GateFrame';
import { isPasswordSettled, NewPasswordFields, NO_PASSWORD } from '../ui/NewPasswordFields';
import { Notice } from '../ui/Notice';
import { isComplete, noGroups, typedKey } from '../ui/recoveryGroups';
import { RecoveryKeyFields } from '../ui/RecoveryKeyFields';
import { useResetPassword, useWaitAfterWrong } from './session.queries';

interface Props {
  readonly person: SessionStatus['staff'][number];
  readonly status: SessionStatus;
  readonly onBack: () => void;
}

/** The recovery key opens the case book once more, and a new password takes the place of the forgotten one. */
export function ForgotForm({ person, status, onBack }: Props) {
  const [groups, setGroups] = useState<readonly string[]>(noGroups);
  const [password, setPassword] = useState(NO_PASSWORD);
  const [left, wait] = useCountdown(status.waitSeconds);
  const reset = useResetPassword();
  const askWait = useWaitAfterWrong();
  const problem = reset.error instanceof AppError ? reset.error.problem : undefined;
  const wrongGroup = problem?.code === 'vault.recovery-key-typo' ? problem.details.group : undefined;
  const whyNot = left > 0 ? t.waiting(left) : !isComplete(groups) ? t.forgotWhyKey : !isPasswordSettled(password) ? t.forgotWhyPassword : undefined;
  const names = [status.officeName ?? '', person.name];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (whyNot !== undefined || reset.isPending) return;
    const input = { staffId: person.id, recoveryKey: typedKey(groups), newPassword: password.password };
    reset.mutate(input, { onSuccess: () => rememberLastStaff(person.id), onError: () => void askWait().then(wait) });
  };
  return (
    <form onSubmit={submit}>
      <GateColumn wide>
        <div className="t2">{t.forgotLead}</div>
        <RecoveryKeyFields value={groups} onChange={(next) => { setGroups(next); reset.reset(); }} wrongGroup={wrongGroup} />
        <NewPasswordFields value={password} onChange={setPassword} names={names} />
        {reset.error !== null && <Notice tone="danger">{sentenceOf(reset.error)}</Notice>}
        <div className="row g3">
          <Button variant="default" onClick={onBack}>{t.backToLogin}</Button>
          <span className="grow" />
          {whyNot !== undefined && <span className="note">{whyNot}</span>}
          <Button type="submit" disabled={whyNot !== undefined} loading={reset.isPending}>{t.forgotAct}</Button>
        </div>
      </GateColumn>
    </form>
  );
}
