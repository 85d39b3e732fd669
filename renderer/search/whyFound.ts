import { withoutSpaces } from '#shared/kernel/halfWidth';
import type { PersonRow } from '#shared/persons/persons.schema';

/** Which part of a person answers to what was typed; `from`/`to` mark it in the name or the file number. */
export type WhyFound =
  | { readonly kind: 'name'; readonly from: number; readonly to: number }
  | { readonly kind: 'fileNo'; readonly from: number; readonly to: number }
  | { readonly kind: 'idNumber' | 'phone'; readonly tail: string }
  | { readonly kind: 'pinyin'; readonly typed: string }
  | { readonly kind: 'other' };

type Found = Pick<PersonRow, 'name' | 'fileNo' | 'idTail' | 'phoneTail'>;

const OTHER: WhyFound = { kind: 'other' };

function within<K extends 'name' | 'fileNo'>(kind: K, text: string, part: string): WhyFound | undefined {
  const from = text.toLowerCase().indexOf(part.toLowerCase());
  return from === -1 ? undefined : ({ kind, from, to: from + part.length } as WhyFound);
}

/** A tail as it is shown anyway: four characters. Longer digits answer by their end. */
const endsAlike = (tail: string, digits: string): boolean =>
  tail !== '' && (tail.endsWith(digits) || (digits.length > tail.length && digits.endsWith(tail)));

/**
 * The office has found the person; this only says by what, so that two people of one name can be told apart. What it
 * cannot tell (a second telephone number) is `other`.
 */
export function whyFound(person: Found, text: string): WhyFound {
  const typed = withoutSpaces(text);
  if (typed === '') return OTHER;
  const inName = within('name', person.name, typed);
  if (inName) return inName;
  if (/^[a-z]+$/iu.test(typed)) return { kind: 'pinyin', typed: typed.toLowerCase() };
  const digits = typed.toUpperCase();
  if (/^[\dX]{2,}$/u.test(digits)) {
    if (endsAlike(person.idTail, digits)) return { kind: 'idNumber', tail: person.idTail };
    if (endsAlike(person.phoneTail, digits)) return { kind: 'phone', tail: person.phoneTail };
  }
  return within('fileNo', person.fileNo, typed) ?? OTHER;
}
