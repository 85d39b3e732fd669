import { refuse } from '../kernel/appError';
import { toHalfWidth } from '../kernel/halfWidth';
import { isLocalDate, type LocalDate } from '../kernel/localDate';
import { normalizeIdNumber, readIdNumber } from './identityNumber.rules';
import { readPhone } from './phone.rules';
import type { PersonInput, Phone } from './persons.schema';

/** A person as kept: the number in the one form in which it can be compared. */
export interface PersonRecord extends Omit<PersonInput, 'idNumber' | 'idNumberReason'> {
  /** 18 characters for a citizen; absent while it is not known in full. */
  readonly idNumber: string | null;
  /** As it stood in the source, when that was something else. */
  readonly idNumberFound: string | null;
  readonly idNumberReason: string | null;
}

type Identity = Pick<PersonRecord, 'idNumber' | 'idNumberFound' | 'idNumberReason' | 'birthDate' | 'sex'>;

/** The number as a form shows it. */
export const shownIdNumber = (record: Pick<PersonRecord, 'idNumber' | 'idNumberFound'>): string =>
  record.idNumber ?? record.idNumberFound ?? '';

/**
 * What will be kept of what was typed.
 *
 * @param before the record that is edited: what nobody touched is not judged again, because it may have come from an
 * old register as found (decision 30) and a new telephone number must be saved all the same.
 * @throws `person.id-invalid`, `person.id-check-digit`, `person.future-date`, `person.first-use-unreadable`
 */
export function settlePerson(input: PersonInput, today: LocalDate, before?: PersonRecord): PersonRecord {
  const identity = settleIdentity(input, today, before);
  if (identity.birthDate !== null && identity.birthDate > today) throw refuse('person.future-date', { today });
  const firstUseOn = input.firstUseOn === before?.firstUseOn ? input.firstUseOn : settleFirstUse(input, identity, today);
  return {
    ...input,
    ...identity,
    phones: settlePhones(input.phones),
    drugTypes: [...new Set(input.drugTypes.filter((word) => word !== ''))],
    firstUseOn,
  };
}

function settleIdentity(input: PersonInput, today: LocalDate, before?: PersonRecord): Identity {
  const typed = normalizeIdNumber(input.idNumber);
  const reason = input.idNumberReason === '' ? null : input.idNumberReason;
  const plain = { birthDate: input.birthDate, sex: input.sex };
  if (before && isUntouched(input, typed, reason, before)) {
    const { idNumber, idNumberFound, idNumberReason } = before;
    return { idNumber, idNumberFound, idNumberReason, ...plain };
  }
  const found = before?.idNumberFound ?? null;
  if (input.idType === 'none') {
    return { idNumber: null, idNumberFound: typed === '' ? found : typed, idNumberReason: null, ...plain };
  }
  if (input.idType !== 'citizen') {
    return { idNumber: typed === '' ? null : typed, idNumberFound: found, idNumberReason: null, ...plain };
  }
  const reading = readIdNumber(typed, today);
  if (reading.kind === 'check-digit' && reason === null) throw refuse('person.id-check-digit', {});
  if (reading.kind !== 'valid' && reading.kind !== 'check-digit') throw refuse('person.id-invalid', {});
  return {
    idNumber: reading.number,
    idNumberFound: reading.original ?? found,
    idNumberReason: reading.kind === 'check-digit' ? reason : null,
    // The number fills in what nobody typed. Where both are there and differ, the clerk was told and decided.
    birthDate: input.birthDate ?? reading.birthDate,
    sex: input.sex === 'unknown' ? reading.sex : input.sex,
  };
}

function isUntouched(input: PersonInput, typed: string, reason: string | null, before: PersonRecord): boolean {
  return (
    input.idType === before.idType && typed === normalizeIdNumber(shownIdNumber(before)) && reason === before.idNumberReason
  );
}

/** In the form in which they are searched; what is no telephone number stays as typed (the form has said so). */
function settlePhones(phones: readonly Phone[]): Phone[] {
  const settled = new Map<string, Phone>();
  for (const { number, label } of phones) {
    const plain = readPhone(number)?.number ?? toHalfWidth(number).trim();
    if (!settled.has(plain)) settled.set(plain, { number: plain, label });
  }
  return [...settled.values()];
}

/** 2015, 2015-06 or 2015-06-01: what is remembered. Not after today, not before birth. */
function settleFirstUse(input: PersonInput, { birthDate }: Identity, today: LocalDate): string {
  if (input.firstUseOn === '') return '';
  const parts = toHalfWidth(input.firstUseOn).trim().split(/[-./]/u).map((part) => part.padStart(2, '0'));
  const written = parts.join('-');
  const isPartOfADay = /^\d{4}(-\d{2}){0,2}$/u.test(written) && isLocalDate([...parts, '01', '01'].slice(0, 3).join('-'));
  const born = birthDate?.slice(0, written.length) ?? '';
  if (!isPartOfADay || written > today.slice(0, written.length) || written < born) {
    throw refuse('person.first-use-unreadable', {});
  }
  return written;
}
