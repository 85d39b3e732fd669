import type { AgreementTerms, DocumentKind } from '#shared/agreements/agreements.schema';
import type { LocalDate } from '#shared/kernel/localDate';
import type { WorkGroupRole } from '#shared/measures/measures.schema';
import { agreementFieldValues, type PaperValues } from '#shared/papers/agreementFields.rules';
import type { AgreementPaperValues } from '#shared/papers/agreementPaper.schema';
import { DETOX_AGREEMENT } from '#shared/papers/detoxAgreement.template';
import type { PaperTemplate } from '#shared/papers/paperTemplate.schema';
import { REHAB_AGREEMENT } from '#shared/papers/rehabAgreement.template';
import type { Settings } from '#shared/office/settings.schema';
import { agreementText } from '#shared/text/agreements';
import { ethnicityWord, sexWord } from '#shared/text/paperWords';
import type { AgreementFacts } from './agreementFacts.repository';

export const kindOf = (facts: AgreementFacts): DocumentKind =>
  facts.measure.kind === 'community_detox' ? 'agreement_detox' : 'agreement_rehab';

export const templateOf = (facts: AgreementFacts): PaperTemplate =>
  facts.measure.kind === 'community_detox' ? DETOX_AGREEMENT : REHAB_AGREEMENT;

/** What the agreement screen begins with: the office's plan (本站默认), the bag's family member and place. */
export function defaultTerms(facts: AgreementFacts, settings: Settings): AgreementTerms {
  const perYear = facts.measure.kind === 'community_detox' ? settings.detoxTestsPerYear : settings.rehabTestsPerYear;
  const years = Math.ceil((facts.measure.termMonths ?? 36) / 12);
  const family = facts.members.find((member) => member.role === 'family');
  return {
    executionPlace: facts.measure.executionPlace,
    testsYear1: perYear[0],
    testsYear2: years >= 2 ? perYear[1] : 0,
    testsYear3: years >= 3 ? perYear[2] : 0,
    talkEveryDays: settings.talkEveryDays,
    visitEveryDays: settings.visitEveryDays,
    selfReportEveryDays: settings.selfReportEveryDays,
    changeNoticeDays: settings.changeNoticeDays,
    familyName: family?.name ?? '',
    familyRelation: family?.unit ?? '',
    familyPhone: family?.phone ?? '',
    otherAgreed: '',
    copies: settings.agreementCopies,
  };
}

/** The values as the paper prints them; what is missing becomes a line to write on. */
export function paperValues(facts: AgreementFacts, terms: AgreementTerms): AgreementPaperValues {
  const { measure, person, office } = facts;
  const months = measure.termMonths ?? undefined;
  return {
    office: {
      streetName: office.streetName,
      stationName: office.stationName,
      address: office.address,
      phone: office.phone,
      leader: office.leader,
      policeStation: office.policeStation,
      division: office.division,
    },
    person: {
      name: person.name,
      sex: sexWord(person.sex),
      ethnicity: ethnicityWord(person.ethnicity),
      birthDate: day(person.birthDate),
      idNumber: person.idNumber ?? undefined,
      domicileAddress: word(person.domicileAddress),
      residenceAddress: word(person.residenceAddress),
      phone: facts.phones[0]?.number,
    },
    family: { name: word(terms.familyName), relation: word(terms.familyRelation), phone: word(terms.familyPhone) },
    decision: { decidedBy: word(measure.decidedBy), decisionNo: word(measure.decisionNo) },
    isolationRelease: { certificateNo: word(measure.releaseCertificateNo), releasedOn: day(measure.releasedOn) },
    reportedOn: day(measure.reportedOn),
    termEnd: day(measure.termEnd),
    termYears: months === undefined ? undefined : months / 12,
    executionPlace: word(terms.executionPlace),
    workGroup: {
      specialist: names(facts, 'specialist'),
      police: names(facts, 'police'),
      medic: names(facts, 'medic'),
      family: names(facts, 'family'),
      volunteer: names(facts, 'volunteer'),
    },
    testPlan: { year1: count(terms.testsYear1), year2: count(terms.testsYear2), year3: count(terms.testsYear3) },
    talkDays: count(terms.talkEveryDays),
    visitDays: count(terms.visitEveryDays),
    reportDays: count(terms.selfReportEveryDays),
    changeNoticeDays: count(terms.changeNoticeDays),
    otherAgreed: word(terms.otherAgreed),
    copies: terms.copies,
  } as AgreementPaperValues;
}

export const fieldsOf = (facts: AgreementFacts, terms: AgreementTerms): PaperValues =>
  agreementFieldValues(paperValues(facts, terms));

const word = (text: string): string | undefined => (text.trim() === '' ? undefined : text);
const count = (n: number | null): number | undefined => n ?? undefined;
const day = (text: string | null): LocalDate | undefined => (text === null ? undefined : (text as LocalDate));

function names(facts: AgreementFacts, role: WorkGroupRole): string | undefined {
  const found = facts.members.filter((member) => member.role === role).map((member) => member.name);
  return found.length === 0 ? undefined : found.join(agreementText.joiner);
}
