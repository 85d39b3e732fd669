import { useForm, type UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import type { AgreementTerms } from '#shared/agreements/agreements.schema';
import type { MeasureId } from '#shared/kernel/ids';
import { useDraft, type Draft } from '../../lib/useDraft';
import { termFaults, typedTerms, type TermValues } from './termValues';

export type TermsForm = UseFormReturnType<TermValues>;

export interface KeptTerms {
  readonly form: TermsForm;
  /** As typed right now. */
  readonly values: TermValues;
  readonly draft: Draft<TermValues>;
}

export const draftKeyOf = (measureId: MeasureId): string => `agreement:${measureId}`;

/** The fields of the agreement; what is half-typed is kept. Nothing is saved until the paper is issued. */
export function useTermsForm(measureId: MeasureId, defaults: AgreementTerms): KeptTerms {
  const [values, setValues] = useState(() => typedTerms(defaults));
  // A draft of an earlier version may lack a field.
  const draft = useDraft<TermValues>(draftKeyOf(measureId), (kept) =>
    form.setValues({ ...typedTerms(defaults), ...kept }),
  );
  const form: TermsForm = useForm<TermValues>({
    mode: 'uncontrolled',
    initialValues: values,
    validateInputOnBlur: true,
    validate: (typed) => ({ ...termFaults(typed) }),
    onValuesChange: (typed) => {
      setValues(typed);
      draft.keep(typed);
    },
  });
  return { form, values, draft };
}
