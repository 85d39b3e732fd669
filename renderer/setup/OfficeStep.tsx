import { Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useState } from 'react';
import { OfficeProfile } from '#shared/office/office.schema';
import { setupText as t } from '#shared/text/setup';
import { ProfileFields } from '../ui/ProfileFields';
import type { SetupAnswers } from './setupAnswers';
import { SetupFrame } from './SetupFrame';

interface Props {
  readonly answers: SetupAnswers;
  readonly onBack: () => void;
  readonly onNext: (answers: Pick<SetupAnswers, 'profile' | 'communities'>) => void;
}

export function OfficeStep({ answers, onBack, onNext }: Props) {
  const form = useForm<OfficeProfile>({
    initialValues: answers.profile,
    validate: schemaResolver(OfficeProfile, { sync: true }),
    validateInputOnBlur: true,
  });
  const [communities, setCommunities] = useState(answers.communities);
  const checked = OfficeProfile.safeParse(form.values);
  const open = checked.success ? 0 : new Set(checked.error.issues.map((issue) => issue.path[0])).size;
  return (
    <SetupFrame
      current={0}
      title={t.officeTitle}
      lead={t.officeLead}
      onBack={onBack}
      whyNot={open > 0 ? t.officeWhy(open) : undefined}
      onNext={() => checked.success && onNext({ profile: checked.data, communities })}
    >
      <ProfileFields form={form} />
      <Textarea
        mt={10}
        label={t.communities}
        description={t.communitiesHint}
        minRows={3}
        maxRows={8}
        value={communities}
        onChange={(event) => setCommunities(event.currentTarget.value)}
      />
    </SetupFrame>
  );
}
