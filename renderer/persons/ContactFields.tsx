import { TextInput } from '@mantine/core';
import { commonText } from '#shared/text/common';
import { personFormText as t } from '#shared/text/personScreens';
import { FieldGrid, FieldGroup } from '../ui/FieldGrid';
import { LinkButton } from '../ui/LinkButton';
import { CommunityField } from './CommunityField';
import { PhonesField } from './PhonesField';
import type { PersonFormApi } from './usePersonForm';

/** How the person is reached, and who is responsible for the place. */
export function ContactFields({ form }: { readonly form: PersonFormApi }) {
  const communityId = form.useWatchValue('communityId');
  const error = form.errors['communityId'];
  const sameAddress = () => form.setFieldValue('residenceAddress', form.getValues().domicileAddress);
  return (
    <FieldGroup title={t.contact}>
      <PhonesField key={form.key('phones')} {...form.getInputProps('phones')} />
      <TextInput label={t.domicile} maxLength={200} placeholder={commonText.optional} key={form.key('domicileAddress')}
        {...form.getInputProps('domicileAddress')} />
      <TextInput
        label={t.residence}
        rightSection={<LinkButton onClick={sameAddress}>{t.sameAsDomicile}</LinkButton>}
        rightSectionWidth={72}
        maxLength={200}
        placeholder={commonText.optional}
        key={form.key('residenceAddress')}
        {...form.getInputProps('residenceAddress')}
      />
      <FieldGrid columns={2}>
        <CommunityField value={communityId} onChange={(id) => form.setFieldValue('communityId', id)}
          {...(typeof error === 'string' && { error })} />
        <TextInput label={t.grid} maxLength={40} placeholder={commonText.optional} key={form.key('grid')} {...form.getInputProps('grid')} />
      </FieldGrid>
    </FieldGroup>
  );
}
