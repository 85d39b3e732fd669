import type { PersonId } from '../kernel/ids';
import type { Doubt } from './doubt';
import type { ImportField } from './fields';
import type { MeasureValues, PersonValues } from './personValues';
import type { SkipReason } from './skipping.rules';

export const ROW_OUTCOMES = ['created', 'updated', 'unchanged', 'merged', 'skipped'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** One person as they will stand on file; made of one row, or of several about the same. */
export interface PlannedPerson {
  readonly rowNo: number;
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly values: PersonValues;
  readonly measure: MeasureValues | null;
  readonly doubts: readonly Doubt[];
  /** Who this is, when on file already. */
  readonly existing: { readonly personId: PersonId; readonly fileNo: string } | null;
  /** `updated`: what the register says anew. */
  readonly changes: readonly ImportField[];
}

export interface PlannedRow {
  readonly rowNo: number;
  readonly outcome: RowOutcome;
  /** The row whose person this is; its own number unless merged; `null` when skipped. */
  readonly personRowNo: number | null;
  readonly skipped: SkipReason | null;
  readonly doubts: readonly Doubt[];
}

/** Something to say about a row: a doubt, or that it joined another. */
export interface Issue {
  readonly rowNo: number;
  readonly field: ImportField;
  readonly kind: Doubt['kind'] | 'merged';
  readonly found: string;
  readonly suggestion?: string;
}

export interface PlannedCommunity {
  readonly word: string;
  readonly people: number;
  /** `null`: will be added to the office's list, or left out by the clerk. */
  readonly community: { readonly id: string; readonly name: string } | null;
  readonly leave: boolean;
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly people: readonly PlannedPerson[];
  readonly issues: readonly Issue[];
  /** Word as found → people; '' where nothing stands. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly communities: readonly PlannedCommunity[];
}

export interface PlanCounts {
  readonly rows: number;
  readonly people: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly merged: number;
  /** Rows with at least one doubt; a row that joined another is no longer one's worry. */
  readonly doubtful: number;
  readonly skipped: number;
}

export const isDoubtful = (row: PlannedRow): boolean => row.outcome !== 'merged' && row.doubts.length > 0;

/** Rows that are about nobody count nowhere but in `skipped`. */
export function countPlan(plan: ImportPlan): PlanCounts {
  const count = (outcome: RowOutcome): number => plan.rows.filter((row) => row.outcome === outcome).length;
  const skipped = count('skipped');
  return {
    rows: plan.rows.length - skipped,
    people: plan.people.length,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    merged: count('merged'),
    doubtful: plan.rows.filter(isDoubtful).length,
    skipped,
  };
}
