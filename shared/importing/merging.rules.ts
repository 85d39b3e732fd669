import type { Doubt } from './doubt';
import type { MeasureValues, PersonValues } from './personValues';
import type { RowReading } from './row.rules';

export interface Merged {
  readonly values: PersonValues;
  readonly measure: MeasureValues | null;
  readonly doubts: readonly Doubt[];
}

const isBlank = (value: unknown): boolean =>
  value === null || value === '' || value === 'unknown' || value === 'unclassified' || (Array.isArray(value) && value.length === 0);

/**
 * A further row about the same person (decision 29): the first row's word stands, the further one fills what the
 * first left empty. That they contradict each other about the status is told; the rest is kept with the row.
 */
export function mergeRow(first: Merged, further: RowReading): Merged {
  const values: PersonValues = { ...further.person };
  for (const key of Object.keys(values) as (keyof PersonValues)[]) {
    if (!isBlank(first.values[key])) Object.assign(values, { [key]: first.values[key] });
  }
  const numberFound = first.values.idNumber === null && further.person.idNumber !== null;
  const statusFilled = first.values.controlStatus !== values.controlStatus;
  const doubts = [
    ...first.doubts.filter(({ field }) => !(numberFound && field === 'idNumber') && !(statusFilled && field === 'controlStatus')),
    ...contradiction(first.values, further),
  ];
  return {
    values: { ...values, idNumberFound: first.values.idNumberFound ?? further.person.idNumberFound },
    measure: first.measure ?? (statusFilled ? further.measure : null),
    doubts,
  };
}

function contradiction(first: PersonValues, { rowNo, person }: RowReading): Doubt[] {
  const bothSay = !isBlank(first.controlStatus) && !isBlank(person.controlStatus);
  if (!bothSay || first.controlStatus === person.controlStatus) return [];
  return [{ rowNo, field: 'controlStatus', kind: 'other', found: person.controlStatusFound, suggestion: first.controlStatusFound }];
}
