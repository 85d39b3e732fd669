import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { AppError } from '#shared/kernel/appError';
import { settingsText as t } from '#shared/text/settings';
import { sentenceOf } from '../lib/trouble';
import { isPasswordSettled, NewPasswordFields, NO_PASSWORD } from '../ui/NewPasswordFields';
import { Notice } from '../ui/Notice';
import { PasswordField } from '../ui/PasswordField';
import { showToast } from '../ui/toast';
import { useOfficeAct } from './settings.queries';
import css from './Settings.module.css';

const isWrongPassword = (error: unknown): boolean => error instanceof AppError && error.problem.code === 'vault.wrong-password';

export function MyPasswordForm({ officeName }: { readonly officeName: string }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(NO_PASSWORD);
  const save = useOfficeAct('office.changeMyPassword');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ current, next: next.password }, {
      onSuccess: () => {
        setCurrent('');
        setNext(NO_PASSWORD);
        showToast(t.myPasswordDone);
      },
    });
  };
  return (
    <form className={css.block} onSubmit={submit} style={{ maxWidth: 420 }}>
      <h2>{t.myPassword}</h2>
      <PasswordField label={t.myPasswordOld} autoComplete="current-password" value={current}
        error={isWrongPassword(save.error) ? sentenceOf(save.error) : undefined}
        onChange={(event) => setCurrent(event.currentTarget.value)} />
      <NewPasswordFields label={t.myPasswordNew} value={next} onChange={setNext} names={[officeName]} />
      {save.error !== null && !isWrongPassword(save.error) && <Notice tone="danger">{sentenceOf(save.error)}</Notice>}
      <div>
        <Button type="submit" variant="default" disabled={current === '' || !isPasswordSettled(next)} loading={save.isPending}>
          {t.myPasswordAct}
        </Button>
      </div>
    </form>
  );
}
