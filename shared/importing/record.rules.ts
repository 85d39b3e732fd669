import type { CommunityId } from '../kernel/ids';
import type { PersonRecord } from '../persons/persons.rules';
import type { ImportField } from './fields';
import type { KnownDetails } from './peopleOnFile';
import type { PersonValues } from './personValues';

/** Doubtful numbers come in without the reason that a form would demand: they wait as 待核. */
export function recordOf(values: PersonValues, communityId: CommunityId | null): PersonRecord {
  const { community: _community, controlStatusFound: _word, phones, drugTypes, ...rest } = values;
  return { ...rest, idType: 'citizen', idNumberReason: null, communityId, phones: [...phones], drugTypes: [...drugTypes] };
}

const MOST_PHONES = 8;

/** The record with what the register says anew; a number that is on file is kept beside the new one. */
export function withChanges(before: PersonRecord, said: PersonRecord, fields: readonly ImportField[]): PersonRecord {
  let record = before;
  for (const field of fields) record = { ...record, ...changeOf(field, before, said) };
  return record;
}

function changeOf(field: ImportField, before: PersonRecord, said: PersonRecord): Partial<PersonRecord> {
  switch (field) {
    case 'community':
      return { communityId: said.communityId };
    case 'idNumber':
      // A number that cannot be used never takes the place of one that can.
      return said.idNumber === null ? {} : { idNumber: said.idNumber, idNumberFound: said.idNumberFound ?? before.idNumberFound };
    case 'phone': {
      const known = before.phones.filter(({ number }) => !said.phones.some((phone) => phone.number === number));
      return { phones: [...said.phones, ...known].slice(0, MOST_PHONES) };
    }
    case 'name': case 'sex': case 'ethnicity': case 'birthDate': case 'domicileAddress': case 'residenceAddress': case 'grid': case 'education':
    case 'maritalStatus': case 'drugTypes': case 'firstUseOn': case 'controlStatus': case 'policeName': case 'specialistName': case 'employment':
    case 'onDibao': case 'lowRentHousing': case 'riskLevel': case 'remarks':
      return { [field]: said[field] };
    case 'measureStartOn': case 'decisionNo': case 'decidedBy': case 'decidedOn':
      return {};
  }
}

/** Which columns of a register would fill a gap of this record. */
export function blankFields(record: PersonRecord): KnownDetails['blank'] {
  const isBlank: Readonly<Partial<Record<ImportField, boolean>>> = {
    sex: record.sex === 'unknown', ethnicity: record.ethnicity === '', idNumber: record.idNumber === null, birthDate: record.birthDate === null,
    domicileAddress: record.domicileAddress === '', residenceAddress: record.residenceAddress === '', community: record.communityId === null,
    grid: record.grid === '', phone: record.phones.length === 0, education: record.education === '', maritalStatus: record.maritalStatus === '',
    drugTypes: record.drugTypes.length === 0, firstUseOn: record.firstUseOn === '', controlStatus: record.controlStatus === 'unclassified',
    policeName: record.policeName === '', specialistName: record.specialistName === '', employment: record.employment === '',
    onDibao: record.onDibao === null, lowRentHousing: record.lowRentHousing === null, riskLevel: record.riskLevel === null, remarks: record.remarks === '',
  };
  return new Set((Object.keys(isBlank) as ImportField[]).filter((field) => isBlank[field]));
}
