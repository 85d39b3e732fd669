import { Autocomplete, Select, TextInput } from '@mantine/core';
import { commonText } from '#shared/text/common';
import { personFormText as t } from '#shared/text/personScreens';
import { FieldGrid, FieldGroup } from '../ui/FieldGrid';
import type { PersonFormApi } from './usePersonForm';

const YES_NO = [{ value: '', label: t.notKnown }, { value: 'yes', label: t.yes }, { value: 'no', label: t.no }];

/** Schooling, family and living: whatever is known. */
export function CircumstanceFields({ form }: { readonly form: PersonFormApi }) {
  return (
    <FieldGroup title={t.circumstances} note={commonText.optional}>
      <FieldGrid columns={3}>
        <Autocomplete label={t.education} data={[...t.educations]} maxLength={20} key={form.key('education')} {...form.getInputProps('education')} />
        <Autocomplete label={t.marital} data={[...t.maritals]} maxLength={20} key={form.key('maritalStatus')} {...form.getInputProps('maritalStatus')} />
        <TextInput label={t.employment} maxLength={60} key={form.key('employment')} {...form.getInputProps('employment')} />
        <Select label={t.dibao} data={YES_NO} key={form.key('onDibao')} {...form.getInputProps('onDibao')} />
        <Select label={t.lowRent} data={YES_NO} key={form.key('lowRentHousing')} {...form.getInputProps('lowRentHousing')} />
      </FieldGrid>
    </FieldGroup>
  );
}
