import { z } from 'zod';
import { Day, words } from '../kernel/fields';
import { ImportBatchId } from '../kernel/ids';
import { MEASURE_KINDS, MEASURE_STATES } from '../measures/measures.schema';
import { CONTROL_STATUSES } from '../persons/controlStatus';
import { REVIEW_KINDS } from '../persons/persons.schema';
import { IMPORT_FIELDS } from './fields';
import { ROW_OUTCOMES } from './plan';
import { SKIP_REASONS } from './skipping.rules';

/** Names one preview; it lives in the memory of the records process and dies with it. */
export const ImportToken = z.string().min(1).max(64).brand<'ImportToken'>();
export type ImportToken = z.infer<typeof ImportToken>;

export const StatusAnswer = z.object({
  status: z.enum(CONTROL_STATUSES),
  measure: z.enum(MEASURE_KINDS).nullable(),
  state: z.enum(MEASURE_STATES).nullable(),
  year: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  flag: z.enum(['report_overdue', 'agreement_violated']).nullable(),
});

const ColumnIndex = z.int().min(0).max(255);
const RowNo = z.int().min(1).max(1_048_576);

/** What the clerk says in the preview; what she says nothing about is found. */
export const ImportAnswers = z.object({
  /** `null`: the sheet that looks most like a register. */
  sheet: words(80).nullable(),
  headerRowNo: RowNo.nullable(),
  columns: z.array(z.object({ index: ColumnIndex, field: z.enum(IMPORT_FIELDS).nullable() })).max(256),
  /** 填报日期; `null`: as it stands in the file. */
  reportedOn: Day.nullable(),
  statusWords: z.array(z.object({ word: words(200), meaning: StatusAnswer })).max(500),
  communitiesLeft: z.array(words(80)).max(2000),
  corrections: z.array(z.object({ rowNo: RowNo, column: ColumnIndex, text: words(500) })).max(5000),
  skippedRows: z.array(RowNo).max(50_000),
});
export type ImportAnswers = z.infer<typeof ImportAnswers>;

export const NOTHING_ANSWERED: ImportAnswers = {
  sheet: null, headerRowNo: null, columns: [], reportedOn: null, statusWords: [], communitiesLeft: [], corrections: [], skippedRows: [],
};

export const PlanCountsShown = z.object({
  rows: z.int(), people: z.int(), created: z.int(), updated: z.int(), unchanged: z.int(), merged: z.int(), doubtful: z.int(), skipped: z.int(),
});

export const ISSUE_KINDS = [...REVIEW_KINDS, 'merged'] as const;
export type IssueKind = (typeof ISSUE_KINDS)[number];

export const ImportPreview = z.object({
  token: ImportToken,
  fileName: z.string(),
  sheets: z.array(z.object({ name: z.string(), rows: z.int() })),
  sheet: z.string(),
  title: z.string(),
  reportingUnit: z.string(),
  headerRowNo: z.int().nullable(),
  columns: z.array(z.object({ index: z.int(), header: z.string(), field: z.enum(IMPORT_FIELDS).nullable(), sample: z.string() })),
  /** 填报日期 as found in the file, or as the clerk said. */
  reportedOn: z.string().nullable(),
  counts: PlanCountsShown,
  /** Rows that can come in without a doubt. */
  clean: z.int(),
  faults: z.array(z.object({ kind: z.enum(ISSUE_KINDS), count: z.int(), sample: z.string(), rowNos: z.array(z.int()) })),
  statuses: z.array(z.object({ word: z.string(), people: z.int(), meaning: StatusAnswer.nullable(), byClerk: z.boolean() })),
  communities: z.array(z.object({ word: z.string(), people: z.int(), known: z.string().nullable(), leave: z.boolean() })),
  /** The same bytes came in before. */
  importedBefore: z.object({ at: z.int(), rows: z.int() }).nullable(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ROW_FILTERS = ['all', 'created', 'updated', 'unchanged', 'doubtful', 'merged', 'skipped'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

export const AskRows = z.object({
  token: ImportToken,
  show: z.union([z.enum(ROW_FILTERS), z.enum(REVIEW_KINDS)]),
  from: z.int().min(0),
  count: z.int().min(1).max(500),
});
export type AskRows = z.infer<typeof AskRows>;

/** One row as it stands in the file, with what is to be said about it. */
export const ImportRow = z.object({
  rowNo: z.int(),
  outcome: z.enum(ROW_OUTCOMES),
  skipped: z.enum(SKIP_REASONS).nullable(),
  /** Merged: the row it joined. */
  joins: z.int().nullable(),
  /** On file already. */
  fileNo: z.string().nullable(),
  /** By column index; '' where nothing stands. */
  cells: z.array(z.string()),
  doubts: z.array(
    z.object({ column: z.int().nullable(), field: z.enum(IMPORT_FIELDS), kind: z.enum(REVIEW_KINDS), found: z.string(), suggestion: z.string().nullable() }),
  ),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const ACCEPTS = ['all', 'clean'] as const;

export const ImportResult = z.object({
  batchId: ImportBatchId,
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  merged: z.int(),
  /** People who came in with something 待核. */
  doubtful: z.int(),
  /** Doubtful rows that were left out. */
  leftOut: z.int(),
  communitiesAdded: z.int(),
});
export type ImportResult = z.infer<typeof ImportResult>;

export const ImportBatch = z.object({
  id: ImportBatchId,
  fileName: z.string(),
  sheet: z.string(),
  reportedOn: z.string().nullable(),
  at: z.int(),
  staffName: z.string(),
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  undoneAt: z.int().nullable(),
});
export type ImportBatch = z.infer<typeof ImportBatch>;

export const UndoResult = z.object({ removed: z.int(), restored: z.int() });

/** `import-report.json` of the demonstration. */
export const ImportReportShown = z.object({
  rows: z.int(),
  people: z.int(),
  merged: z.int(),
  doubtful: z.int(),
  statuses: z.record(z.string(), z.int()),
  issues: z.array(z.object({ row: z.int(), field: z.string(), kind: z.string(), found: z.string() })),
});
