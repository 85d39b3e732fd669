import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { AppError } from '#shared/kernel/appError';
import type { SessionStatus } from '#shared/session/session.routes';
import { sessionText as t } from '#shared/text/session';
import { rememberLastStaff } from '../lib/lastPlace';
import { sentenceOf } from '../lib/trouble';
import { useCountdown } from '../lib/useCountdown';
import { Key } from '../ui/Badges';
import { Notice } from '../ui/Notice';
import { PasswordField } from '../ui/PasswordField';
import { useUnlock, useWaitAfterWrong } from './session.queries';

interface Props {
  readonly person: SessionStatus['staff'][number];
  readonly label: string;
  readonly act: string;
  /** Of an earlier wrong try, maybe before the program was started again. */
  readonly waitSeconds: number;
}

/** A wrong password stands under the field; anything else is no matter of the password and says so apart. */
const isWrongPassword = (error: unknown): boolean =>
  error instanceof AppError && (error.problem.code === 'vault.wrong-password' || error.problem.code === 'vault.wait');

export function PasswordForm({ person, label, act, waitSeconds }: Props) {
  const [password, setPassword] = useState('');
  const [left, wait] = useCountdown(waitSeconds);
  const field = useRef<HTMLInputElement>(null);
  const unlock = useUnlock();
  const askWait = useWaitAfterWrong();
  const { error, isPending } = unlock;

  // Somebody comes to the desk to type: the field is ready, also after a wrong try.
  useEffect(() => {
    if (!isPending) field.current?.focus();
  }, [isPending]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (left > 0 || password === '') return;
    unlock.mutate({ staffId: person.id, password }, {
      onSuccess: () => rememberLastStaff(person.id),
      onError: () => {
        field.current?.select();
        void askWait().then(wait);
      },
    });
  };
  const underField = left > 0 ? t.waiting(left) : isWrongPassword(error) ? sentenceOf(error) : undefined;
  return (
    <form onSubmit={submit} className="stack g3">
      <PasswordField
        ref={field}
        label={label}
        size="md"
        autoComplete="current-password"
        value={password}
        error={underField}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {error !== null && !isWrongPassword(error) && <Notice tone="danger">{sentenceOf(error)}</Notice>}
      <Button type="submit" size="md" fullWidth disabled={left > 0} loading={isPending}>{act} <Key>Enter</Key></Button>
    </form>
  );
}
