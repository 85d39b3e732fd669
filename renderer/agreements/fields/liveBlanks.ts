import type { AgreementTerms, DocumentKind } from '#shared/agreements/agreements.schema';
import type { AgreementFieldKey } from '#shared/papers/agreementFields.rules';
import { blanksOf, composePaper } from '#shared/papers/composePaper.rules';
import { DETOX_AGREEMENT } from '#shared/papers/detoxAgreement.template';
import type { PaperTemplate } from '#shared/papers/paperTemplate.schema';
import { REHAB_AGREEMENT } from '#shared/papers/rehabAgreement.template';
import { agreementFieldName } from '#shared/text/papersFields';

/** Fields of the paper that can be filled on this page. */
const FIELD_OF = {
  executionPlace: 'executionPlace', testsYear1: 'testsYear1', testsYear2: 'testsYear2', testsYear3: 'testsYear3',
  talkEveryDays: 'talkDays', visitEveryDays: 'visitDays', selfReportEveryDays: 'reportDays', changeNoticeDays: 'changeNoticeDays',
  familyName: 'familyName', familyRelation: 'familyRelation', familyPhone: 'familyPhone', otherAgreed: 'otherAgreed',
} as const satisfies Partial<Record<keyof AgreementTerms, AgreementFieldKey>>;
type FillableTerm = keyof typeof FIELD_OF;

const TERMS = Object.keys(FIELD_OF) as FillableTerm[];
const TEMPLATES: Readonly<Record<DocumentKind, PaperTemplate>> = { agreement_detox: DETOX_AGREEMENT, agreement_rehab: REHAB_AGREEMENT };

export interface Blank {
  /** As the paper calls it: 家属电话. */
  readonly name: string;
  /** The field of this page that fills it; absent where the bag or the settings have to. */
  readonly term: FillableTerm | undefined;
}

const isEmpty = (value: string | number | null): boolean => value === null || String(value).trim() === '';

/**
 * What would print as a line right now, in the order of the paper. The office said what was blank when the page
 * opened; since then only the fields of this page can have changed.
 */
export function liveBlanks(kind: DocumentKind, atOpening: readonly string[], terms: AgreementTerms): Blank[] {
  const template = TEMPLATES[kind];
  const termOf = new Map<string, FillableTerm>(TERMS.map((term) => [agreementFieldName[FIELD_OF[term]], term]));
  const isBlank = (name: string): boolean => {
    const term = termOf.get(name);
    return term === undefined ? atOpening.includes(name) : isEmpty(terms[term]);
  };
  const values = Object.fromEntries(template.fields.map(({ name, key }) => [key, isBlank(name) ? undefined : name]));
  const paper = composePaper(template, values, { standing: { kind: 'preview' }, copies: 1 });
  return blanksOf(paper, template).map((name) => ({ name, term: termOf.get(name) }));
}
