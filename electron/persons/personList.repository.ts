import { sql, type SQL } from 'drizzle-orm';
import type { MeasureKind, MeasureState } from '#shared/measures/measures.schema';
import type { ControlStatus } from '#shared/persons/controlStatus';
import type { PersonFilter, PersonView, RiskLevel, Sex } from '#shared/persons/persons.schema';
import {
  planSearch, type SearchAlternative, type SearchField, type SearchPlan, type SearchRun,
} from '#shared/persons/search.rules';
import type { ReadDb } from '../db/tx';

const waitingReviews = sql`(SELECT person_id, count(*) AS n FROM review_item WHERE resolved_at IS NULL GROUP BY person_id)`;
/** Of two that run (an old register may hold two) the younger entry. */
const running = sql`measure.person_id = p.id AND measure.state <> 'ended' AND NOT EXISTS (
  SELECT 1 FROM measure y WHERE y.person_id = measure.person_id AND y.state <> 'ended'
  AND (y.created_at, y.rowid) > (measure.created_at, measure.rowid)
)`;
/** Reported by hand and no paper that counts. What came with a register has its agreement in the old file. */
const withoutAgreement = sql`(
  measure.origin = 'entered' AND measure.state IN ('reported', 'executing')
  AND NOT EXISTS (SELECT 1 FROM document d WHERE d.measure_id = measure.id AND d.state <> 'void')
)`;

/** A row of the list as it leaves the file: only tails of numbers. */
export interface StoredListRow {
  readonly id: string;
  readonly fileNo: string;
  readonly name: string;
  readonly sex: Sex;
  readonly idTail: string;
  readonly phoneTail: string;
  readonly controlStatus: ControlStatus;
  readonly riskLevel: RiskLevel | null;
  readonly communityName: string;
  readonly grid: string;
  readonly specialistName: string;
  readonly reviewCount: number;
  readonly measureKind: MeasureKind | null;
  readonly measureState: MeasureState | null;
  readonly measureOrigin: 'entered' | 'imported' | null;
  readonly reportDeadline: string | null;
  readonly termMonths: number | null;
  readonly termStart: string | null;
  readonly termEnd: string | null;
  readonly yearAsFound: number | null;
}

/**
 * One line for each person that fits. Written out in SQL: the whole list is read at every key stroke, and the query
 * builder's mapping of its rows costs as much again as the reading. The bar in `pinyin` sorts after every letter; as a
 * space it lets 张伟 stand before 张伟强.
 */
export function listPersonRows(db: ReadDb, filter: PersonFilter): StoredListRow[] {
  const rank = rankOf(planSearch(filter.text));
  const conditions = [...(rank ? [sql`${rank} IS NOT NULL`] : []), ...inView(filter.view), ...narrowed(filter)];
  return db.all<StoredListRow>(sql`
    SELECT p.id, p.file_no AS fileNo, p.name, p.sex, p.control_status AS controlStatus, p.risk_level AS riskLevel, p.grid,
      p.specialist_name AS specialistName, coalesce(c.name, '') AS communityName, coalesce(w.n, 0) AS reviewCount,
      substr(coalesce(p.id_number, p.id_number_found, ''), -4) AS idTail, coalesce(substr(t.number, -4), '') AS phoneTail,
      measure.kind AS measureKind, measure.state AS measureState, measure.origin AS measureOrigin,
      measure.report_deadline AS reportDeadline, measure.term_months AS termMonths, measure.term_start AS termStart,
      measure.term_end AS termEnd,
      CASE WHEN measure.origin = 'imported' THEN json_extract(measure.limits, '$.year') END AS yearAsFound
    FROM person p
    LEFT JOIN person_search s ON s.person_id = p.id
    LEFT JOIN person_phone t ON t.person_id = p.id AND t.sort = 0
    LEFT JOIN community c ON c.id = p.community_id
    LEFT JOIN measure ON ${running}
    LEFT JOIN ${waitingReviews} w ON w.person_id = p.id
    ${conditions.length > 0 ? sql`WHERE ${sql.join(conditions, sql` AND `)}` : sql``}
    ORDER BY ${rank ? sql`${rank}, ` : sql``} replace(s.pinyin, '|', ' '), p.name, p.file_no`);
}

/** How many each view holds, whatever else is asked: one statement. */
export function countViews(db: ReadDb): Record<PersonView, number> {
  return db.get<Record<PersonView, number>>(sql`
    SELECT count(*) AS "all",
      coalesce(sum(control_status = 'community_detox'), 0) AS community_detox,
      coalesce(sum(control_status = 'community_rehab'), 0) AS community_rehab,
      (SELECT count(DISTINCT person_id) FROM measure WHERE ${withoutAgreement}) AS "no-agreement",
      (SELECT count(DISTINCT person_id) FROM review_item WHERE resolved_at IS NULL) AS review
    FROM person`);
}

function inView(view: PersonView): SQL[] {
  switch (view) {
    case 'all':
      return [];
    case 'community_detox':
    case 'community_rehab':
      return [sql`p.control_status = ${view}`];
    case 'no-agreement':
      return [withoutAgreement];
    case 'review':
      return [sql`w.n > 0`];
  }
}

function narrowed({ statuses, communityIds, importBatchId }: PersonFilter): SQL[] {
  return [
    ...(statuses.length > 0 ? [sql`p.control_status IN ${statuses}`] : []),
    ...(communityIds.length > 0 ? [sql`p.community_id IN ${communityIds}`] : []),
    ...(importBatchId === null ? [] : [sql`p.import_batch_id = ${importBatchId}`]),
  ];
}

const columns = {
  name: sql`s.name`, pinyin: sql`s.pinyin`, initials: sql`s.initials`, numbers: sql`s.numbers`, fileNo: sql`p.file_no`,
  idNumber: sql`p.id_number`,
} as const satisfies Record<SearchField, SQL>;

/** NULL where nothing fits; otherwise the worst rank of the runs that must all fit. */
function rankOf(plan: SearchPlan): SQL | undefined {
  if (plan.length === 0) return undefined;
  return oneOrAll('coalesce', plan.map((way) => oneOrAll('max', way.map(runRank))));
}

function runRank(run: SearchRun): SQL {
  const when = ([0, 1, 2] as const).flatMap((rank) => {
    const tests = run.filter((alternative) => alternative.rank === rank).map(isLike);
    return tests.length === 0 ? [] : [sql`WHEN ${sql.join(tests, sql` OR `)} THEN ${sql.raw(String(rank))}`];
  });
  return sql`CASE ${sql.join(when, sql` `)} END`;
}

const isLike = ({ field, like }: SearchAlternative): SQL => sql`${columns[field]} LIKE ${like} ESCAPE '\\'`;

/** Both functions want at least two arguments; `max` of one would be the aggregate. */
const oneOrAll = (name: 'coalesce' | 'max', parts: readonly SQL[]): SQL =>
  parts.length === 1 && parts[0] ? parts[0] : sql`${sql.raw(name)}(${sql.join([...parts], sql`, `)})`;
