import { countPlan, type ImportPlan } from './plan';

/** `import-report.json` of the demonstration (issue 2 B). */
export interface ImportReport {
  readonly rows: number;
  readonly people: number;
  readonly merged: number;
  readonly doubtful: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly issues: readonly { readonly row: number; readonly field: string; readonly kind: string; readonly found: string }[];
}

export function importReport(plan: ImportPlan): ImportReport {
  const { rows, people, merged, doubtful } = countPlan(plan);
  return {
    rows, people, merged, doubtful,
    statuses: plan.statuses,
    issues: plan.issues.map(({ rowNo, field, kind, found }) => ({ row: rowNo, field, kind, found })),
  };
}
