import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CONTROL_STATUSES } from '#shared/persons/controlStatus';
import { RISK_LEVELS } from '#shared/persons/persons.schema';
import { commonText } from '#shared/text/common';
import { controlStatusLabel } from '#shared/text/persons';
import { personFormText as t, riskLabel } from '#shared/text/personScreens';
import { FieldGrid, FieldGroup } from '../ui/FieldGrid';
import { DrugField } from './DrugField';
import { personQueries } from './persons.queries';
import type { PersonFormApi } from './usePersonForm';

const STATUS_OPTIONS = CONTROL_STATUSES.map((value) => ({ value, label: controlStatusLabel[value] }));
const RISK_OPTIONS = RISK_LEVELS.map((value) => ({ value, label: riskLabel[value] }));

export function DrugFields({ form }: { readonly form: PersonFormApi }) {
  return (
    <FieldGroup title={t.drugs}>
      <DrugField key={form.key('drugTypes')} {...form.getInputProps('drugTypes')} />
      <FieldGrid columns={3}>
        <TextInput label={t.firstUse} maxLength={10} placeholder={t.firstUseHint} key={form.key('firstUseOn')} {...form.getInputProps('firstUseOn')} />
      </FieldGrid>
    </FieldGroup>
  );
}

/** Where the person stands and who is responsible. */
export function ManagementFields({ form }: { readonly form: PersonFormApi }) {
  const staff = useQuery(personQueries.staff()).data ?? [];
  const names = staff.filter(({ active }) => active).map(({ name }) => name);
  return (
    <FieldGroup title={t.management}>
      <FieldGrid columns={2}>
        <Select label={t.controlStatus} data={STATUS_OPTIONS} description={form.getValues().version !== null && t.statusHistory}
          maxDropdownHeight={300} key={form.key('controlStatus')} {...form.getInputProps('controlStatus')} />
        <Select label={t.risk} data={RISK_OPTIONS} clearable placeholder={t.riskNone} key={form.key('riskLevel')} {...form.getInputProps('riskLevel')} />
        <Autocomplete label={t.specialist} data={names} maxLength={20} placeholder={commonText.optional} key={form.key('specialistName')}
          {...form.getInputProps('specialistName')} />
        <TextInput label={t.police} maxLength={20} placeholder={commonText.optional} key={form.key('policeName')} {...form.getInputProps('policeName')} />
      </FieldGrid>
      <Textarea label={t.remarks} maxLength={2000} placeholder={commonText.optional} key={form.key('remarks')} {...form.getInputProps('remarks')} />
    </FieldGroup>
  );
}
