import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecoverySheet } from '#shared/session/session.routes';
import { setupText as t } from '#shared/text/setup';
import { callOffice } from '../lib/callOffice';
import { fieldErrorsOf, sentenceOf } from '../lib/trouble';
import { isPasswordSettled, NewPasswordFields } from '../ui/NewPasswordFields';
import { Notice } from '../ui/Notice';
import { passwordStrength } from '../ui/passwordStrength';
import { communityNames, type SetupAnswers } from './setupAnswers';
import { SetupFrame } from './SetupFrame';
import css from './Setup.module.css';

interface Props {
  readonly answers: SetupAnswers;
  readonly onChange: (answers: Pick<SetupAnswers, 'adminName' | 'password'>) => void;
  readonly onBack: () => void;
  readonly onCreated: (sheet: RecoverySheet) => void;
}

/** The first administrator; with the password known the encrypted case book is built. */
export function AdminStep({ answers, onChange, onBack, onCreated }: Props) {
  const { adminName, password, profile } = answers;
  const [touched, setTouched] = useState(false);
  const create = useMutation({
    mutationFn: () => callOffice('session.create', {
      profile,
      communities: communityNames(answers.communities),
      admin: { name: adminName.trim(), password: password.password },
    }),
    onSuccess: onCreated,
  });
  const named = adminName.trim() !== '';
  const enough = passwordStrength(password.password, []);
  const whyNot = !named
    ? t.adminWhyName
    : !enough.longEnough || !enough.varied
      ? t.adminWhyLength
      : !isPasswordSettled(password) ? t.adminWhySame : undefined;
  const fieldErrors = fieldErrorsOf(create.error);
  return (
    <SetupFrame current={1} title={t.adminTitle} lead={t.adminLead} onBack={onBack} nextLabel={t.adminNext}
      whyNot={create.isPending ? t.creating : whyNot} busy={create.isPending} onNext={() => create.mutate()}>
      <div className={css.narrow}>
        <TextInput
          label={t.adminName}
          size="md"
          autoFocus
          value={adminName}
          error={fieldErrors['admin.name'] ?? (touched && !named ? t.adminWhyName : undefined)}
          onBlur={() => setTouched(true)}
          onChange={(event) => onChange({ adminName: event.currentTarget.value, password })}
        />
        <NewPasswordFields
          size="md"
          value={password}
          names={[profile.stationName, profile.streetName, adminName, profile.phone]}
          error={fieldErrors['admin.password']}
          onChange={(next) => onChange({ adminName, password: next })}
        />
        {create.error !== null && <Notice tone="danger">{sentenceOf(create.error)}</Notice>}
      </div>
    </SetupFrame>
  );
}
