import type { ImportField } from '#shared/importing/fields';
import { PERSON_FIELDS } from '#shared/persons/personFields';

/** Doubts name the register's columns; a few are called otherwise in the form. */
const FORM_FIELD: Partial<Record<ImportField, string>> = { phone: 'phones.0.number', community: 'communityId' };

/** A number is mended by another number, by another kind of certificate, or by saying why it is right. */
const MENDED_BY: Readonly<Record<string, readonly string[]>> = { idNumber: ['idNumber', 'idNumberReason', 'idType'] };

/** Did an edit that changed these fields of the form mend the field at `path`? */
export function isMended(path: string, changed: readonly string[]): boolean {
  const field = path.split('.')[0] ?? '';
  return (MENDED_BY[field] ?? [field]).some((one) => changed.includes(one));
}

/** Where in the person form a doubt can be mended; `undefined` for what the form does not hold (a register's dates). */
export function formFieldOf(field: string): string | undefined {
  if (Object.hasOwn(FORM_FIELD, field)) return FORM_FIELD[field as ImportField];
  return (PERSON_FIELDS as readonly string[]).includes(field) ? field : undefined;
}
