/** Fields of a person that a clerk may change, in the order of the form; each change is kept with before and after. */
export const PERSON_FIELDS = [
  'name', 'sex', 'ethnicity', 'idType', 'idNumber', 'idNumberReason', 'birthDate', 'communityId', 'grid', 'domicileAddress',
  'residenceAddress', 'phones', 'education', 'maritalStatus', 'employment', 'onDibao', 'lowRentHousing', 'drugTypes',
  'firstUseOn', 'controlStatus', 'riskLevel', 'policeName', 'specialistName', 'remarks',
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
