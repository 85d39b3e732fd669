import { ageOn, isLocalDate } from '#shared/kernel/localDate';
import { readIdNumber, type IdNumberReading } from '#shared/persons/identityNumber.rules';
import { useToday } from '../lib/useToday';
import type { PersonFormApi } from './usePersonForm';

/** What a citizen's number tells; `undefined` when it tells nothing (another certificate, or not yet complete). */
export type NumberFacts = Extract<IdNumberReading, { readonly number: string }>;

const factsIn = (reading: IdNumberReading): NumberFacts | undefined =>
  reading.kind === 'valid' || reading.kind === 'check-digit' ? reading : undefined;

interface Facts {
  readonly facts: NumberFacts | undefined;
  readonly age: number | null;
}

/** Birthday and sex follow the number as it is typed; age follows the birthday. */
export function useNumberFacts(form: PersonFormApi): Facts {
  const today = useToday();
  const idType = form.useWatchValue('idType');
  const idNumber = form.useWatchValue('idNumber');
  const birthDate = form.useWatchValue('birthDate');
  form.watch('idNumber', ({ value }) => {
    const typed = form.getValues().idType === 'citizen' ? factsIn(readIdNumber(value, today)) : undefined;
    if (!typed) return;
    form.setFieldValue('birthDate', typed.birthDate);
    form.setFieldValue('sex', typed.sex);
  });
  return {
    facts: idType === 'citizen' ? factsIn(readIdNumber(idNumber, today)) : undefined,
    age: isLocalDate(birthDate) && birthDate <= today ? ageOn(birthDate, today) : null,
  };
}
