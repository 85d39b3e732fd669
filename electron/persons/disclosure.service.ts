import { refuse } from '#shared/kernel/appError';
import type { PersonId } from '#shared/kernel/ids';
import type { Bag } from '#shared/persons/bag.schema';
import { shownIdNumber } from '#shared/persons/persons.rules';
import type { PersonForEdit, PersonInput, UnmaskField } from '#shared/persons/persons.schema';
import type { z } from 'zod';
import type { WriteTx } from '../db/tx';
import type { WriteDeps } from '../ipc/context';
import { readBag } from './bag.view';
import { getPerson, type StoredPerson } from './persons.repository';

/** Looking leaves a line (decision 7): who opened whose bag, who saw which field in full. */
export function openBag(tx: WriteTx, { personId }: { personId: PersonId }, deps: WriteDeps): Bag {
  const bag = readBag(tx, personId, deps.clock.today());
  deps.audit({ action: 'persons.openBag', objectType: 'person', objectId: personId });
  return bag;
}

/** One value of one person. `index`: which of the phones. */
export function unmask(
  tx: WriteTx,
  { personId, field, index }: { personId: PersonId; field: UnmaskField; index: number },
  deps: WriteDeps,
): { value: string } {
  const value = fullValue(getPerson(tx, personId), field, index);
  if (value === undefined) throw refuse('person.changed-meanwhile', {});
  deps.audit({ action: 'persons.unmask', objectType: 'person', objectId: personId, detail: { field, index } });
  return { value };
}

/** The form holds everything in full, so opening it counts as seeing all masked fields. */
export function readForEdit(tx: WriteTx, { personId }: { personId: PersonId }, deps: WriteDeps): z.infer<typeof PersonForEdit> {
  const person = getPerson(tx, personId);
  deps.audit({ action: 'persons.forEdit', objectType: 'person', objectId: personId });
  return { personId, version: person.version, fileNo: person.fileNo, person: formOf(person) };
}

function fullValue(person: StoredPerson, field: UnmaskField, index: number): string | undefined {
  switch (field) {
    case 'idNumber':
      return shownIdNumber(person);
    case 'phone':
      return person.phones[index]?.number;
    case 'domicileAddress':
    case 'residenceAddress':
      return person[field];
  }
}

function formOf(person: StoredPerson): PersonInput {
  const {
    id: _id, fileNo: _no, version: _version, idNumberFound: _found, controlStatusFound: _word, importBatchId: _batch, ...form
  } = person;
  return { ...form, idNumber: shownIdNumber(person), idNumberReason: person.idNumberReason ?? '' };
}
