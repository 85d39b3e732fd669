import { AgreementTerms } from '#shared/agreements/agreements.schema';
import { schemaFaults, type Faults } from '../../lib/useKeptForm';

/** A figure as its field holds it: a number, or what is left of one while it is being typed. */
type Typed = number | string;

/** The fields of the agreement as they are typed. An empty figure is a line on the paper. */
export interface TermValues {
  executionPlace: string;
  testsYear1: Typed;
  testsYear2: Typed;
  testsYear3: Typed;
  talkEveryDays: Typed;
  visitEveryDays: Typed;
  selfReportEveryDays: Typed;
  changeNoticeDays: Typed;
  familyName: string;
  familyRelation: string;
  familyPhone: string;
  otherAgreed: string;
  copies: Typed;
}

const FIGURES = [
  'testsYear1',
  'testsYear2',
  'testsYear3',
  'talkEveryDays',
  'visitEveryDays',
  'selfReportEveryDays',
  'changeNoticeDays',
] as const satisfies readonly (keyof TermValues)[];

/** The office's terms, ready to be typed over. */
export const typedTerms = (terms: AgreementTerms): TermValues => ({
  ...terms,
  ...(Object.fromEntries(FIGURES.map((name) => [name, terms[name] ?? ''])) as Pick<
    TermValues,
    (typeof FIGURES)[number]
  >),
});

const inputOf = (values: TermValues): unknown => ({
  ...values,
  ...Object.fromEntries(FIGURES.map((name) => [name, values[name] === '' ? null : values[name]])),
});

/** The sentence of the schema for each field that holds something impossible; an empty field is none. */
export const termFaults = (values: TermValues): Faults => schemaFaults(AgreementTerms, inputOf(values));

/** What the paper may print; `undefined` while a field holds something impossible. */
export const termsOf = (values: TermValues): AgreementTerms | undefined =>
  AgreementTerms.safeParse(inputOf(values)).data;
