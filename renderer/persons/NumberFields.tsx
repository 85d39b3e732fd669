import { Select, TextInput } from '@mantine/core';
import { normalizeIdNumber, readIdNumber } from '#shared/persons/identityNumber.rules';
import { ID_TYPES } from '#shared/persons/persons.schema';
import { idTypeLabel, personFormText as t } from '#shared/text/personScreens';
import { FieldGrid } from '../ui/FieldGrid';
import type { NumberFacts } from './useNumberFacts';
import type { PersonFormApi } from './usePersonForm';
import css from './personForm.module.css';

const ID_TYPE_OPTIONS = ID_TYPES.map((value) => ({ value, label: idTypeLabel[value] }));

/** The whole number typed but for its last character: too early to complain. */
const COMPLETE = 18;

interface Props {
  readonly form: PersonFormApi;
  readonly facts: NumberFacts | undefined;
}

/** What is remarkable about a number that may be kept all the same. */
function remarkOn(facts: NumberFacts | undefined): string | undefined {
  if (!facts) return undefined;
  if (facts.kind === 'check-digit') return t.checkDigit(facts.expected);
  if (facts.original !== undefined) return t.lengthened(facts.number);
  return facts.provinceKnown ? undefined : t.unknownProvince;
}

/** The certificate comes first: the rest of the head follows from it. */
export function NumberFields({ form, facts }: Props) {
  const idType = form.useWatchValue('idType');
  const idNumber = form.useWatchValue('idNumber');
  const citizen = idType === 'citizen';
  const remark = remarkOn(facts);
  const number = form.getInputProps('idNumber');
  const typedLength = normalizeIdNumber(idNumber).length;
  const tidy = () => {
    const tidied = normalizeIdNumber(form.getValues().idNumber);
    if (tidied !== form.getValues().idNumber) form.setFieldValue('idNumber', tidied);
    number.onBlur();
  };
  return (
    <>
      <FieldGrid columns={3}>
        <Select label={t.idType} data={ID_TYPE_OPTIONS} key={form.key('idType')} {...form.getInputProps('idType')} />
        {idType === 'none' ? (
          <div className={`note ${css.span2} ${css.beside}`}>{t.noNumberHelp}</div>
        ) : (
          <TextInput
            className={css.span2 ?? ''}
            label={citizen ? t.idNumber : t.otherNumber}
            maxLength={40}
            data-autofocus
            rightSection={citizen && typedLength > 0 && <span className="note num" aria-hidden>{typedLength}</span>}
            rightSectionPointerEvents="none"
            description={remark && <span className="warn">{remark}</span>}
            key={form.key('idNumber')}
            {...number}
            onBlur={tidy}
          />
        )}
      </FieldGrid>
      {citizen && needsReason(idNumber) && (
        <TextInput label={t.idNumberReason} placeholder={t.idNumberReasonHelp} maxLength={200} key={form.key('idNumberReason')}
          {...form.getInputProps('idNumberReason')} />
      )}
    </>
  );
}

const needsReason = (idNumber: string): boolean =>
  normalizeIdNumber(idNumber).length === COMPLETE && readIdNumber(idNumber).kind === 'check-digit';
