import { Autocomplete, Radio, TextInput } from '@mantine/core';
import { ETHNIC_GROUPS } from '#shared/persons/ethnicity';
import { SEXES } from '#shared/persons/persons.schema';
import { commonText } from '#shared/text/common';
import { personFormText as t, sexLabel } from '#shared/text/personScreens';
import { ComputedField } from '../ui/ComputedField';
import { DateField } from '../ui/DateField';
import { FieldGrid } from '../ui/FieldGrid';
import { LinkButton } from '../ui/LinkButton';
import type { NumberFacts } from './useNumberFacts';
import type { PersonFormApi } from './usePersonForm';
import css from './personForm.module.css';

const ETHNICITIES = ETHNIC_GROUPS.map(({ name }) => name);

interface Props {
  readonly form: PersonFormApi;
  readonly facts: NumberFacts | undefined;
  readonly age: number | null;
}

/** Says that a field and the number disagree, and mends it in one click. */
function Differs({ words, onTake }: { readonly words: string; readonly onTake: () => void }) {
  return <span className="warn">{words} <LinkButton onClick={onTake}>{t.takeFromNumber}</LinkButton></span>;
}

/** Name, sex, birthday; what comes from the number is grey and says so. */
export function NameFields({ form, facts, age }: Props) {
  const birthDate = form.useWatchValue('birthDate');
  const sex = form.useWatchValue('sex');
  const bornAsNumber = facts !== undefined && birthDate === facts.birthDate;
  const sexAsNumber = facts !== undefined && sex === facts.sex;
  const sexProps = form.getInputProps('sex');
  return (
    <>
      <FieldGrid columns={3}>
        <TextInput label={t.name} maxLength={40} key={form.key('name')} {...form.getInputProps('name')} />
        <Autocomplete label={t.ethnicity} data={ETHNICITIES} maxLength={20} placeholder={commonText.optional} limit={60}
          maxDropdownHeight={240} key={form.key('ethnicity')} {...form.getInputProps('ethnicity')} />
        <div data-problem={sexProps.error ? true : undefined}>
          <Radio.Group
            label={sexAsNumber ? commonText.automatic(t.sex) : t.sex}
            description={facts && sex !== null && !sexAsNumber && <Differs words={t.sexDiffers} onTake={() => form.setFieldValue('sex', facts.sex)} />}
            key={form.key('sex')}
            {...sexProps}
          >
            <div className={css.radios}>
              {SEXES.map((value) => <Radio key={value} value={value} label={sexLabel[value]} />)}
            </div>
          </Radio.Group>
        </div>
      </FieldGrid>
      <FieldGrid columns={3}>
        {bornAsNumber ? <ComputedField label={t.birthDate} value={birthDate} /> : (
          <DateField
            label={t.birthDate}
            placeholder={commonText.optional}
            description={facts && birthDate !== '' && (
              <Differs words={t.birthDiffers(facts.birthDate)} onTake={() => form.setFieldValue('birthDate', facts.birthDate)} />
            )}
            key={form.key('birthDate')}
            {...form.getInputProps('birthDate')}
          />
        )}
        <ComputedField label={t.age} value={age === null ? '' : t.ageYears(age)} />
      </FieldGrid>
    </>
  );
}
