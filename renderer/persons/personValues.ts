import type { LocalDate } from '#shared/kernel/localDate';
import type { CommunityId } from '#shared/kernel/ids';
import type { ControlStatus } from '#shared/persons/controlStatus';
import { normalizeIdNumber, readIdNumber } from '#shared/persons/identityNumber.rules';
import { PersonInput, type IdType, type RiskLevel, type Sex } from '#shared/persons/persons.schema';
import { ETHNIC_GROUPS } from '#shared/persons/ethnicity';
import { personFormText as t } from '#shared/text/personScreens';
import { schemaFaults, type Faults } from '../lib/useKeptForm';

/** 没有, 有 or nobody asked yet. */
export type YesNo = 'yes' | 'no' | '';

/** The form while it is typed: everything that may still be missing is empty. */
export interface PersonValues {
  idType: IdType;
  idNumber: string;
  idNumberReason: string;
  name: string;
  sex: Sex | null;
  birthDate: string;
  ethnicity: string;
  phones: { number: string; label: string }[];
  communityId: CommunityId | null;
  grid: string;
  domicileAddress: string;
  residenceAddress: string;
  education: string;
  maritalStatus: string;
  employment: string;
  onDibao: YesNo;
  lowRentHousing: YesNo;
  drugTypes: string[];
  firstUseOn: string;
  controlStatus: ControlStatus | null;
  riskLevel: RiskLevel | null;
  policeName: string;
  specialistName: string;
  remarks: string;
}

export const newPerson = (): PersonValues => ({
  idType: 'citizen', idNumber: '', idNumberReason: '', name: '', sex: null, birthDate: '', ethnicity: ETHNIC_GROUPS[0]?.name ?? '',
  phones: [{ number: '', label: '' }], communityId: null, grid: '', domicileAddress: '', residenceAddress: '', education: '',
  maritalStatus: '', employment: '', onDibao: '', lowRentHousing: '', drugTypes: [], firstUseOn: '', controlStatus: null,
  riskLevel: null, policeName: '', specialistName: '', remarks: '',
});

const toYesNo = (value: boolean | null): YesNo => (value === null ? '' : value ? 'yes' : 'no');
const fromYesNo = (value: YesNo): boolean | null => (value === '' ? null : value === 'yes');

export const valuesOf = (person: PersonInput): PersonValues => ({
  ...person,
  birthDate: person.birthDate ?? '',
  phones: person.phones.length === 0 ? [{ number: '', label: '' }] : person.phones,
  onDibao: toYesNo(person.onDibao),
  lowRentHousing: toYesNo(person.lowRentHousing),
});

/** Lines without a number are no phones; without a certificate there is no number. */
export function inputOf(values: PersonValues): unknown {
  return {
    ...values,
    idNumber: values.idType === 'none' ? '' : values.idNumber,
    birthDate: values.birthDate === '' ? null : values.birthDate,
    phones: values.phones.filter(({ number }) => number.trim() !== ''),
    onDibao: fromYesNo(values.onDibao),
    lowRentHousing: fromYesNo(values.lowRentHousing),
  };
}

/** The input as the office wants it; call only when `personFaults` found nothing. */
export const parsePerson = (values: PersonValues): PersonInput => PersonInput.parse(inputOf(values));

/**
 * The schema, and what an identity number says about itself.
 *
 * @param base the person as stored: a number that nobody touched is not judged again, it may have come from an old
 * register as found, and a new telephone number must be saved all the same.
 */
export function personFaults(values: PersonValues, today: LocalDate, base: PersonValues | null = null): Faults {
  const faults = schemaFaults(PersonInput, inputOf(values));
  return base && isSameNumber(values, base) ? faults : { ...faults, ...numberFaults(values, today) };
}

const isSameNumber = (a: PersonValues, b: PersonValues): boolean =>
  a.idType === b.idType && normalizeIdNumber(a.idNumber) === normalizeIdNumber(b.idNumber) && a.idNumberReason === b.idNumberReason;

function numberFaults({ idType, idNumber, idNumberReason }: PersonValues, today: LocalDate): Faults {
  if (idType === 'none') return {};
  if (idNumber.trim() === '') return { idNumber: t.missingNumber };
  if (idType !== 'citizen') return {};
  const reading = readIdNumber(idNumber, today);
  switch (reading.kind) {
    case 'empty':
      return { idNumber: t.missingNumber };
    case 'length':
      return { idNumber: t.wrongLength(reading.length) };
    case 'characters':
      return { idNumber: t.wrongCharacters };
    case 'birth-date':
      return { idNumber: t.wrongBirthDate };
    case 'check-digit':
      return idNumberReason.trim() === '' ? { idNumberReason: t.checkDigit(reading.expected) } : {};
    case 'valid':
      return {};
  }
}
