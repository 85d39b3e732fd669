import type { z } from 'zod';
import type { ImportReportShown } from './importing.schema';
import { countPlan, type ImportPlan } from './plan';

/** `import-report.json` of the demonstration (issue 2 B). */
export function importReport(plan: ImportPlan): z.infer<typeof ImportReportShown> {
  const { rows, people, merged, doubtful } = countPlan(plan);
  return {
    rows, people, merged, doubtful,
    statuses: { ...plan.statuses },
    issues: plan.issues.map(({ rowNo, field, kind, found }) => ({ row: rowNo, field, kind, found })),
  };
}
