import type { AgreementTerms, DocumentKind } from '#shared/agreements/agreements.schema';
import { hanCount } from '#shared/text/papers';
import type { Wanted } from '../pdf/findOnPaper';
import { paperNameOf, templateFor, type TermName } from './paperFields';

/** So much of the text round a value is enough to tell it from the same figure elsewhere. */
const BEFORE = 8;
const AFTER = 2;

const printed = (term: TermName, value: string | number | null): string =>
  term === 'copies' && typeof value === 'number' ? hanCount(value) : String(value ?? '').trim();

/**
 * The value of a field as it stands on the paper, with the words round it; `undefined` where a line is
 * printed.
 */
export function wordsOnPaper(kind: DocumentKind, term: TermName, terms: AgreementTerms): Wanted | undefined {
  const value = printed(term, terms[term]);
  if (value === '') return undefined;
  const mark = `{{${paperNameOf(term)}}}`;
  const text = templateFor[kind].blocks
    .map((block) => ('text' in block ? block.text : ''))
    .find((one) => one.includes(mark));
  if (text === undefined) return undefined;
  const at = text.indexOf(mark);
  const before = text.slice(0, at).split('}}').at(-1) ?? '';
  const after = text.slice(at + mark.length).split('{{')[0] ?? '';
  return { before: before.slice(-BEFORE), value, after: after.slice(0, AFTER) };
}
