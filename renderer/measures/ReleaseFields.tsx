import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { measureText } from '#shared/text/measureScreens';
import { DateField } from '../ui/DateField';
import { FieldGrid, FieldGroup } from '../ui/FieldGrid';
import type { DecisionValues } from './decisionValues';

const t = measureText.decision;

/** 社区康复 follows the release from 强制隔离戒毒; its papers are part of the decision. */
export function ReleaseFields({ form }: { readonly form: UseFormReturnType<DecisionValues> }) {
  return (
    <FieldGroup title={t.release}>
      <FieldGrid>
        <TextInput label={t.certificateNo} maxLength={60} key={form.key('releaseCertificateNo')} {...form.getInputProps('releaseCertificateNo')} />
        <DateField label={t.releasedOn} key={form.key('releasedOn')} {...form.getInputProps('releasedOn')} />
      </FieldGrid>
    </FieldGroup>
  );
}
