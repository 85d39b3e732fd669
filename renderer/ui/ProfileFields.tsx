import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { OfficeProfile } from '#shared/office/office.schema';
import { profileText as t } from '#shared/text/setup';
import { FieldGrid } from './FieldGrid';

export const EMPTY_PROFILE: OfficeProfile = {
  stationName: '', shortName: '', code: '', streetName: '', division: '', address: '', phone: '', leader: '', policeStation: '',
};

interface Props {
  readonly form: UseFormReturnType<OfficeProfile>;
  readonly disabled?: boolean | undefined;
}

/** What the office signs its papers with; the same fields at first run and in the settings. */
export function ProfileFields({ form, disabled = false }: Props) {
  const field = (name: keyof OfficeProfile) => ({ key: form.key(name), label: t[name], disabled, ...form.getInputProps(name) });
  return (
    <FieldGrid columns={2}>
      <TextInput {...field('stationName')} description={t.stationNameHint} />
      <TextInput {...field('streetName')} description={t.streetNameHint} />
      <TextInput {...field('shortName')} description={t.shortNameHint} />
      <TextInput {...field('code')} description={t.codeHint} />
      <TextInput {...field('division')} description={t.divisionHint} />
      <TextInput {...field('policeStation')} description={t.policeStationHint} />
      <TextInput {...field('leader')} />
      <TextInput {...field('phone')} />
      <TextInput {...field('address')} style={{ gridColumn: 'span 2' }} />
    </FieldGrid>
  );
}
