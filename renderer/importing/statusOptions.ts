import type { ImportPreview } from '#shared/importing/importing.schema';
import { CONTROL_STATUSES, type ControlStatus } from '#shared/persons/controlStatus';
import { MEASURE_KINDS, type MeasureKind } from '#shared/measures/measures.schema';
import { statusOptionText } from '#shared/text/importing';
import { controlStatusLabel } from '#shared/text/persons';

export type StatusMeaningShown = NonNullable<ImportPreview['statuses'][number]['meaning']>;

const plain = (status: ControlStatus): StatusMeaningShown => {
  const measure = MEASURE_KINDS.find((kind): kind is MeasureKind => kind === status) ?? null;
  return { status, measure, state: measure === null ? null : 'executing', year: null, flag: null };
};

interface StatusOption {
  readonly value: string;
  readonly label: string;
  readonly meaning: StatusMeaningShown;
}

const optionOf = (label: string, meaning: StatusMeaningShown): StatusOption => ({ value: label, label, meaning });

/** Everything a word of a register may be said to mean: a status, or a measure with its year or its overdue report. */
export const STATUS_OPTIONS: readonly StatusOption[] = CONTROL_STATUSES.flatMap((status) => {
  const meaning = plain(status);
  const word = controlStatusLabel[status];
  if (meaning.measure === null) return [optionOf(word, meaning)];
  return [
    optionOf(word, meaning),
    ...([1, 2, 3] as const).map((year) => optionOf(statusOptionText.year(word, year), { ...meaning, year })),
    optionOf(statusOptionText.overdue(word), { ...meaning, state: 'ordered', flag: 'report_overdue' }),
    optionOf(statusOptionText.violated(word), { ...meaning, flag: 'agreement_violated' }),
  ];
});

export const statusChoices = STATUS_OPTIONS.map(({ value, label }) => ({ value, label }));
export const meaningOf = (value: string | null): StatusMeaningShown | undefined =>
  STATUS_OPTIONS.find((option) => option.value === value)?.meaning;

/** The option that says what a meaning says. */
export function optionFor(meaning: StatusMeaningShown | null): string | null {
  if (meaning === null) return null;
  const exact = STATUS_OPTIONS.find((option) => JSON.stringify(sorted(option.meaning)) === JSON.stringify(sorted(meaning)));
  return exact?.value ?? controlStatusLabel[meaning.status];
}

const sorted = ({ status, measure, state, year, flag }: StatusMeaningShown) => [status, measure, state, year, flag];
