import { PERSON_FIELDS, type PersonField } from './personFields';
import { shownIdNumber, type PersonRecord } from './persons.rules';

export interface FieldChange {
  readonly field: PersonField;
  /** As words; '' for nothing. */
  readonly before: string;
  readonly after: string;
}

/** What an edit changes, in the order of the form. */
export function changesBetween(before: PersonRecord, after: PersonRecord): FieldChange[] {
  return PERSON_FIELDS.map((field) => ({
    field,
    before: valueText(before, field),
    after: valueText(after, field),
  })).filter((change) => change.before !== change.after);
}

function valueText(record: PersonRecord, field: PersonField): string {
  switch (field) {
    case 'idNumber':
      return shownIdNumber(record);
    case 'phones':
      return record.phones.map(({ number, label }) => `${number} ${label}`.trim()).join('；');
    case 'drugTypes':
      return record.drugTypes.join('、');
    default:
      return record[field] === null ? '' : String(record[field]);
  }
}
