import type { UseFormReturnType } from '@mantine/form';
import { useRef, useState } from 'react';
import { AppError } from '#shared/kernel/appError';
import type { PersonId } from '#shared/kernel/ids';
import { callOffice } from '../lib/callOffice';
import { useKeptForm, type KeptForm } from '../lib/useKeptForm';
import { useToday } from '../lib/useToday';
import { changedFields, mergePerson } from './mergePerson';
import { newPerson, parsePerson, personFaults, valuesOf, type PersonValues } from './personValues';

/** What the draft keeps besides the fields: the state of the bag on which the clerk began to type. */
export interface PersonFormValues extends PersonValues {
  version: number | null;
  base: PersonValues | null;
}
export type PersonFormApi = UseFormReturnType<PersonFormValues>;

export interface LoadedPerson {
  readonly personId: PersonId;
  readonly version: number;
  readonly values: PersonValues;
}

async function load(personId: PersonId): Promise<LoadedPerson> {
  const { version, person } = await callOffice('persons.forEdit', { personId });
  return { personId, version, values: valuesOf(person) };
}

const startValues = (loaded: LoadedPerson | null): PersonFormValues =>
  loaded
    ? { ...loaded.values, version: loaded.version, base: loaded.values }
    : { ...newPerson(), version: null, base: null };

/** Also told which fields this clerk changed: who came to mend one wants to know whether it was mended. */
export type OnPersonSaved = (personId: PersonId, changed: readonly string[]) => void;

interface PersonForm extends KeptForm<PersonFormValues> {
  /** A colleague saved first; what they changed is in the form now. */
  readonly merged: boolean;
}

/** New (`loaded` = null) or edited; after a colleague's change the form is brought up to date and asks to be read. */
export function usePersonForm(loaded: LoadedPerson | null, onSaved: OnPersonSaved): PersonForm {
  const today = useToday();
  const [merged, setMerged] = useState(false);
  const changed = useRef<readonly string[]>([]);
  const kept = useKeptForm<PersonFormValues, { personId: PersonId }>({
    formKey: loaded ? `person.edit:${loaded.personId}` : 'person.new',
    initialValues: startValues(loaded),
    faults: (values) => personFaults(values, today, values.base),
    save: (values) => {
      const person = parsePerson(values);
      changed.current = changedFields(values.base, values);
      if (!loaded || values.version === null) return callOffice('persons.create', person);
      return callOffice('persons.update', { personId: loaded.personId, version: values.version, person });
    },
    prefix: 'person.',
    fieldOf: {
      'office.community-not-found': 'communityId', 'person.first-use-unreadable': 'firstUseOn', 'person.future-date': 'birthDate',
      'person.id-check-digit': 'idNumberReason', 'person.id-invalid': 'idNumber', 'person.id-taken': 'idNumber',
    },
    onSaved: ({ personId }) => onSaved(personId, changed.current),
    onRefused: (error) => {
      const changed = error instanceof AppError && error.problem.code === 'person.changed-meanwhile';
      if (changed && loaded) void bringUpToDate(loaded.personId);
    },
  });
  const bringUpToDate = async (personId: PersonId) => {
    const theirs = await load(personId);
    const mine = kept.form.getValues();
    const together = mergePerson(mine.base ?? theirs.values, mine, theirs.values);
    kept.form.setValues({ ...together, version: theirs.version, base: theirs.values });
    setMerged(true);
  };
  return { ...kept, merged };
}
