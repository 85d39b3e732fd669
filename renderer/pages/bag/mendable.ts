import type { ImportField } from '#shared/importing/fields';
import { PERSON_FIELDS } from '#shared/persons/personFields';

/** Doubts name the register's columns; a few are called otherwise in the form. */
const FORM_FIELD: Partial<Record<ImportField, string>> = { phone: 'phones.0.number', community: 'communityId' };

/** Where in the person form a doubt can be mended; `undefined` for what the form does not hold (a register's dates). */
export function formFieldOf(field: string): string | undefined {
  if (Object.hasOwn(FORM_FIELD, field)) return FORM_FIELD[field as ImportField];
  return (PERSON_FIELDS as readonly string[]).includes(field) ? field : undefined;
}
