import type { AgreementTerms, DocumentKind } from '#shared/agreements/agreements.schema';
import { blanksOf, composePaper } from '#shared/papers/composePaper.rules';
import { paperNameOf, templateFor, TERM_NAMES, type TermName } from './paperFields';

export interface Blank {
  /** As the paper calls it: 家属电话. */
  readonly name: string;
  /** The field of this page that fills it; absent where the bag or the settings have to. */
  readonly term: TermName | undefined;
}

const isEmpty = (value: string | number | null): boolean => value === null || String(value).trim() === '';

/**
 * What would print as a line right now, in the order of the paper. The office said what was blank when the
 * page opened; since then only the fields of this page can have changed.
 */
export function liveBlanks(kind: DocumentKind, atOpening: readonly string[], terms: AgreementTerms): Blank[] {
  const template = templateFor[kind];
  const termOf = new Map(TERM_NAMES.map((term) => [paperNameOf(term), term]));
  const isBlank = (name: string): boolean => {
    const term = termOf.get(name);
    return term === undefined ? atOpening.includes(name) : isEmpty(terms[term]);
  };
  const values = Object.fromEntries(
    template.fields.map(({ name, key }) => [key, isBlank(name) ? undefined : name]),
  );
  const paper = composePaper(template, values, { standing: { kind: 'preview' }, copies: 1 });
  return blanksOf(paper, template).map((name) => ({ name, term: termOf.get(name) }));
}
