/** What a column of a register may mean to us. Every other column is kept with the row, as found. */
export const IMPORT_FIELDS = [
  'name', 'sex', 'ethnicity', 'idNumber', 'birthDate', 'domicileAddress', 'residenceAddress', 'community', 'grid', 'phone',
  'education', 'maritalStatus', 'drugTypes', 'firstUseOn', 'controlStatus', 'measureStartOn', 'decisionNo', 'decidedBy',
  'decidedOn', 'policeName', 'specialistName', 'employment', 'onDibao', 'lowRentHousing', 'riskLevel', 'remarks',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Several columns may hold the same: 手机 and 座机, 备注 and 备注2. */
export const FIELDS_IN_MANY_COLUMNS: ReadonlySet<ImportField> = new Set(['phone', 'remarks']);

/** Without one of these a row says nothing about anybody. */
export const FIELDS_THAT_NAME: readonly ImportField[] = ['name', 'idNumber'];
