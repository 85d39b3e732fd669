import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { PersonFilter, PersonView } from '#shared/persons/persons.schema';
import { planSearch, type SearchAlternative, type SearchPlan, type SearchRun } from '#shared/persons/search.rules';
import { communitiesTable, measuresTable, personSearchTable, personsTable } from '../db/schema/index';
import type { ReadDb } from '../db/tx';

const p = personsTable;
const s = personSearchTable;
const m = measuresTable;

/** The measure that runs; of several (an old register may hold two) the youngest entry. */
const runningMeasureId = sql`(
  SELECT r.id FROM measure r WHERE r.person_id = ${p.id} AND r.state <> 'ended' ORDER BY r.created_at DESC, r.rowid DESC LIMIT 1
)`;
const waitingReviews = sql<number>`(
  SELECT count(*) FROM review_item i WHERE i.person_id = ${p.id} AND i.resolved_at IS NULL
)`;
/** Reported by hand and no paper that counts. What came with a register has its agreement in the old file. */
const withoutAgreement = sql`(
  measure.origin = 'entered' AND measure.state IN ('reported', 'executing')
  AND NOT EXISTS (SELECT 1 FROM document d WHERE d.measure_id = measure.id AND d.state <> 'void')
)`;

/** One line for each person that fits, ready to be shown: only tails of numbers leave the file. */
export function listPersonRows(db: ReadDb, filter: PersonFilter) {
  const rank = rankOf(planSearch(filter.text));
  return db
    .select({
      id: p.id,
      fileNo: p.fileNo,
      name: p.name,
      sex: p.sex,
      idTail: sql<string>`substr(coalesce(${p.idNumber}, ${p.idNumberFound}, ''), -4)`,
      phoneTail: sql<string>`coalesce((
        SELECT substr(t.number, -4) FROM person_phone t WHERE t.person_id = ${p.id} ORDER BY t.sort LIMIT 1), '')`,
      controlStatus: p.controlStatus,
      riskLevel: p.riskLevel,
      communityName: sql<string>`coalesce(${communitiesTable.name}, '')`,
      grid: p.grid,
      specialistName: p.specialistName,
      reviewCount: waitingReviews,
      measureKind: m.kind,
      measureState: m.state,
      measureOrigin: m.origin,
      reportDeadline: m.reportDeadline,
      termMonths: m.termMonths,
      termStart: m.termStart,
      termEnd: m.termEnd,
      yearAsFound: sql<number | null>`CASE WHEN ${m.origin} = 'imported' THEN json_extract(${m.limits}, '$.year') END`,
    })
    .from(p)
    .leftJoin(s, eq(s.personId, p.id))
    .leftJoin(communitiesTable, eq(communitiesTable.id, p.communityId))
    .leftJoin(m, eq(m.id, runningMeasureId))
    .where(and(rank && sql`${rank} IS NOT NULL`, inView(filter.view), ...conditions(filter)))
    .orderBy(...(rank ? [rank] : []), asc(s.pinyin), asc(p.name), asc(p.fileNo))
    .all();
}

/** How many each view holds, whatever else is asked: one statement. */
export function countViews(db: ReadDb): Record<PersonView, number> {
  const [counts] = db
    .select({
      all: sql<number>`count(*)`,
      community_detox: sql<number>`coalesce(sum(${p.controlStatus} = 'community_detox'), 0)`,
      community_rehab: sql<number>`coalesce(sum(${p.controlStatus} = 'community_rehab'), 0)`,
      'no-agreement': sql<number>`(SELECT count(DISTINCT person_id) FROM measure WHERE ${withoutAgreement})`,
      review: sql<number>`(SELECT count(DISTINCT person_id) FROM review_item WHERE resolved_at IS NULL)`,
    })
    .from(p)
    .all();
  return counts ?? { all: 0, community_detox: 0, community_rehab: 0, 'no-agreement': 0, review: 0 };
}

function inView(view: PersonView): SQL | undefined {
  switch (view) {
    case 'all':
      return undefined;
    case 'community_detox':
    case 'community_rehab':
      return eq(p.controlStatus, view);
    case 'no-agreement':
      return withoutAgreement;
    case 'review':
      return sql`${waitingReviews} > 0`;
  }
}

function conditions(filter: PersonFilter): (SQL | undefined)[] {
  return [
    filter.statuses.length > 0 ? inArray(p.controlStatus, filter.statuses) : undefined,
    filter.communityIds.length > 0 ? inArray(p.communityId, filter.communityIds) : undefined,
    filter.importBatchId === null ? undefined : eq(p.importBatchId, filter.importBatchId),
  ];
}

const columns = {
  name: s.name, pinyin: s.pinyin, initials: s.initials, numbers: s.numbers, fileNo: p.fileNo, idNumber: p.idNumber,
} as const;

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
