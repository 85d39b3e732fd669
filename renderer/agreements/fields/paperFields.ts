import type { AgreementTerms, DocumentKind } from '#shared/agreements/agreements.schema';
import type { AgreementFieldKey } from '#shared/papers/agreementFields.rules';
import { DETOX_AGREEMENT } from '#shared/papers/detoxAgreement.template';
import type { PaperTemplate } from '#shared/papers/paperTemplate.schema';
import { REHAB_AGREEMENT } from '#shared/papers/rehabAgreement.template';
import { agreementFieldName } from '#shared/text/papersFields';

/** Which field of the paper a field of this page fills. */
const FIELD_OF = {
  executionPlace: 'executionPlace',
  testsYear1: 'testsYear1',
  testsYear2: 'testsYear2',
  testsYear3: 'testsYear3',
  talkEveryDays: 'talkDays',
  visitEveryDays: 'visitDays',
  selfReportEveryDays: 'reportDays',
  changeNoticeDays: 'changeNoticeDays',
  familyName: 'familyName',
  familyRelation: 'familyRelation',
  familyPhone: 'familyPhone',
  otherAgreed: 'otherAgreed',
  copies: 'copies',
} as const satisfies Record<keyof AgreementTerms, AgreementFieldKey>;

export type TermName = keyof AgreementTerms;
export const TERM_NAMES = Object.keys(FIELD_OF) as TermName[];

/** As the paper and its template call it: 家属电话. */
export const paperNameOf = (term: TermName): string => agreementFieldName[FIELD_OF[term]];

export const templateFor: Readonly<Record<DocumentKind, PaperTemplate>> = {
  agreement_detox: DETOX_AGREEMENT,
  agreement_rehab: REHAB_AGREEMENT,
};
