import { Button } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { OfficeProfile } from '#shared/office/office.schema';
import { settingsText as t } from '#shared/text/settings';
import { focusFirstProblem } from '../lib/problemWalk';
import { useShortcut } from '../lib/shortcuts';
import { fieldErrorsOf } from '../lib/trouble';
import { Key } from '../ui/Badges';
import { FormTrouble } from '../ui/FormTrouble';
import { Loaded } from '../ui/Loaded';
import { ProfileFields } from '../ui/ProfileFields';
import { showToast } from '../ui/toast';
import { settingsQueries, useOfficeAct } from './settings.queries';
import css from './Settings.module.css';

interface Props {
  readonly readOnly: boolean;
}

function ProfileForm({ profile, readOnly }: Props & { readonly profile: OfficeProfile }) {
  const save = useOfficeAct('office.saveProfile');
  const form = useForm<OfficeProfile>({
    initialValues: profile,
    validate: schemaResolver(OfficeProfile, { sync: true }),
    validateInputOnBlur: true,
  });
  const submit = form.onSubmit(
    (values) => save.mutate(OfficeProfile.parse(values), {
      onSuccess: (saved) => {
        form.resetDirty(saved);
        showToast(t.saved);
      },
      onError: (error) => {
        form.setErrors(fieldErrorsOf(error));
        focusFirstProblem();
      },
    }),
    focusFirstProblem,
  );
  useShortcut('Ctrl S', t.save, () => submit(), { enabled: !readOnly });
  return (
    <form onSubmit={submit} className={css.form} noValidate>
      <FormTrouble count={Object.keys(form.errors).length} error={save.error} />
      <ProfileFields form={form} disabled={readOnly} />
      {!readOnly && (
        <div><Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>{t.save} <Key>Ctrl S</Key></Button></div>
      )}
    </form>
  );
}

export function OfficePanel({ readOnly }: Props) {
  const profile = useQuery(settingsQueries.profile());
  return <Loaded query={profile} what={t.office}>{(data) => <ProfileForm profile={data} readOnly={readOnly} />}</Loaded>;
}
