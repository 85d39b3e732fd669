import { isLocalDate, type LocalDate } from '#shared/kernel/localDate';
import type { PersonId } from '#shared/kernel/ids';
import { limitsOn } from '#shared/law/limits';
import { RegisterDecision, type MeasureKind } from '#shared/measures/measures.schema';
import { describeProblem } from '#shared/text/errors';
import { measureText } from '#shared/text/measureScreens';
import { schemaFaults, type Faults } from '../lib/useKeptForm';

export interface DecisionValues {
  kind: MeasureKind;
  decisionNo: string;
  decidedBy: string;
  decidedOn: string;
  servedOn: string;
  releaseCertificateNo: string;
  releasedOn: string;
  /** What stands in the field of 社区康复; 社区戒毒 has its months by law. */
  rehabMonths: number | string;
  executionPlace: string;
}

export const newDecision = (executionPlace: string, today: LocalDate): DecisionValues => ({
  kind: 'community_detox', decisionNo: '', decidedBy: '', decidedOn: '', servedOn: '', releaseCertificateNo: '', releasedOn: '',
  rehabMonths: limitsOn(today).rehabMaxMonths, executionPlace,
});

/** 36 by law in force on the day of the decision, or what the decision says. */
export function termMonthsOf(values: DecisionValues, today: LocalDate): number {
  const on = isLocalDate(values.decidedOn) ? values.decidedOn : today;
  return values.kind === 'community_detox' ? limitsOn(on).detoxTermMonths : Number(values.rehabMonths);
}

const inputOf = (personId: PersonId, values: DecisionValues, today: LocalDate): unknown => {
  const rehab = values.kind === 'community_rehab';
  return {
    ...values,
    personId,
    releaseCertificateNo: rehab ? values.releaseCertificateNo : '',
    releasedOn: rehab && values.releasedOn !== '' ? values.releasedOn : null,
    termMonths: termMonthsOf(values, today),
  };
};

/** Call only when `decisionFaults` found nothing. */
export const parseDecision = (personId: PersonId, values: DecisionValues, today: LocalDate): RegisterDecision =>
  RegisterDecision.parse(inputOf(personId, values, today));

/** The schema, and what the days say about each other; the office checks the same again. */
export function decisionFaults(personId: PersonId, values: DecisionValues, today: LocalDate): Faults {
  const { termMonths, ...faults } = schemaFaults(RegisterDecision, inputOf(personId, values, today));
  return {
    ...(termMonths !== undefined && { rehabMonths: termMonths }),
    ...papersMissing(values),
    ...dayFaults(values, today),
    ...faults,
  };
}

function papersMissing({ kind, releaseCertificateNo, releasedOn }: DecisionValues): Faults {
  if (kind !== 'community_rehab') return {};
  const missing = measureText.decision.paperMissing;
  return {
    ...(releaseCertificateNo.trim() === '' && { releaseCertificateNo: missing }),
    ...(releasedOn === '' && { releasedOn: missing }),
  };
}

function dayFaults(values: DecisionValues, today: LocalDate): Faults {
  const faults: Record<string, string> = {};
  const future = describeProblem({ code: 'measure.future-date', details: { today } });
  const days = values.kind === 'community_rehab' ? (['decidedOn', 'servedOn', 'releasedOn'] as const) : (['decidedOn', 'servedOn'] as const);
  for (const field of days) if (isLocalDate(values[field]) && values[field] > today) faults[field] = future;
  if (isLocalDate(values.decidedOn) && isLocalDate(values.servedOn) && values.servedOn < values.decidedOn) {
    faults['servedOn'] ??= describeProblem({ code: 'measure.decision-after-service', details: { decidedOn: values.decidedOn } });
  }
  return faults;
}
