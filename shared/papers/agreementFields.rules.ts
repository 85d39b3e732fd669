import type { LocalDate } from '../kernel/localDate';
import { partsOf } from '../kernel/localDate';
import { hanCount, hanTerm, paperText } from '../text/papers';
import { agreementHolders } from '../text/papersFields';
import type { AgreementPaperValues } from './agreementPaper.schema';

/** Where a field's value comes from; its name in the office's words is in `text/papersFields`. */
export const AGREEMENT_FIELD_KEYS = [
  'number', 'streetName', 'stationName', 'officeAddress', 'officePhone', 'leader', 'policeStation', 'division',
  'name', 'sex', 'ethnicity', 'birthDate', 'idNumber', 'domicileAddress', 'residenceAddress', 'phone',
  'familyName', 'familyRelation', 'familyPhone', 'decidedBy', 'decisionNo', 'releaseCertificateNo', 'releasedOn',
  'reportedOn', 'termEnd', 'term', 'executionPlace', 'rehabPlace',
  'workerSpecialist', 'workerPolice', 'workerMedic', 'workerFamily', 'workerVolunteer',
  'testsYear1', 'testsYear2', 'testsYear3', 'talkDays', 'visitDays', 'reportDays', 'changeNoticeDays',
  'planNo', 'otherAgreed', 'copies', 'copyHolders',
] as const;
export type AgreementFieldKey = (typeof AGREEMENT_FIELD_KEYS)[number];

/** Field key to what stands on the paper; absent = a line to write on. */
export type PaperValues = Readonly<Record<string, string | undefined>>;

/** 2026年3月9日: Arabic figures, no leading zeros (GB/T 9704-2012, 7.3.5.4). */
export function paperDay(day: LocalDate): string {
  const { year, month, day: date } = partsOf(day);
  return paperText.day(year, month, date);
}

const dayOrBlank = (day: LocalDate | undefined) => (day === undefined ? undefined : paperDay(day));
const countOrBlank = (count: number | undefined) => (count === undefined ? undefined : String(count));

/** 甲方、乙方、望溪派出所: the first `copies` of those who keep one. */
function holdersInText(copies: number, policeStation: string | undefined): string {
  return agreementHolders.inText
    .slice(0, copies)
    .map((holder, index) => (index === 2 && policeStation ? policeStation : holder))
    .join(agreementHolders.joiner);
}

/** Every field an agreement may print, as words. The number is not among the values: it is taken at issue. */
export function agreementFieldValues(
  values: AgreementPaperValues,
): Readonly<Record<AgreementFieldKey, string | undefined>> {
  const { office, person, family, decision, isolationRelease, workGroup, testPlan, copies } = values;
  return {
    number: undefined,
    streetName: office.streetName,
    stationName: office.stationName,
    officeAddress: office.address,
    officePhone: office.phone,
    leader: office.leader,
    policeStation: office.policeStation,
    division: office.division,
    name: person.name,
    sex: person.sex,
    ethnicity: person.ethnicity,
    birthDate: dayOrBlank(person.birthDate),
    idNumber: person.idNumber,
    domicileAddress: person.domicileAddress,
    residenceAddress: person.residenceAddress,
    phone: person.phone,
    familyName: family?.name,
    familyRelation: family?.relation,
    familyPhone: family?.phone,
    decidedBy: decision.decidedBy,
    decisionNo: decision.decisionNo,
    releaseCertificateNo: isolationRelease?.certificateNo,
    releasedOn: dayOrBlank(isolationRelease?.releasedOn),
    reportedOn: dayOrBlank(values.reportedOn),
    termEnd: dayOrBlank(values.termEnd),
    term: values.termYears === undefined ? undefined : hanTerm(values.termYears),
    executionPlace: values.executionPlace,
    rehabPlace: values.rehabPlace,
    workerSpecialist: workGroup?.specialist,
    workerPolice: workGroup?.police,
    workerMedic: workGroup?.medic,
    workerFamily: workGroup?.family,
    workerVolunteer: workGroup?.volunteer,
    testsYear1: countOrBlank(testPlan?.year1),
    testsYear2: countOrBlank(testPlan?.year2),
    testsYear3: countOrBlank(testPlan?.year3),
    talkDays: countOrBlank(values.talkDays),
    visitDays: countOrBlank(values.visitDays),
    reportDays: countOrBlank(values.reportDays),
    changeNoticeDays: countOrBlank(values.changeNoticeDays),
    planNo: values.planNo,
    otherAgreed: values.otherAgreed,
    copies: copies === undefined ? undefined : hanCount(copies),
    copyHolders: copies === undefined ? undefined : holdersInText(copies, office.policeStation),
  };
}
