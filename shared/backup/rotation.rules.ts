import { daysBetween, partsOf, type LocalDate } from '../kernel/localDate';

/** One backup in the local folder, as its own header and our log describe it. */
export interface KeptBackup {
  readonly file: string;
  readonly madeOn: LocalDate;
  readonly createdAtMs: number;
  /** Made before a restore or a migration: kept by age alone. */
  readonly safety: boolean;
  /** Read back after writing, as our own log says. */
  readonly verified: boolean;
}

export interface RotationPolicy {
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
  readonly safetyDays: number;
}

/** Source: reliability.md §7.10. */
export const ROTATION_POLICY: RotationPolicy = { days: 7, weeks: 5, months: 12, safetyDays: 30 };
const FEWEST_KEPT = 3;
const MOST_DELETED_AT_ONCE = 3;
const DAY_MS = 86_400_000;
const A_MONDAY = '1970-01-05' as LocalDate;

/**
 * Which local backups may go, oldest first, at most three at once. None may go
 * - while the newest is not verified: an older one may be the last that opens;
 * - when one was made later than now: then the clock is wrong, and no age means anything;
 * - under a policy that keeps nothing: that is a mistake, not a wish.
 * The newest verified one always stays, and at least three verified ones do.
 */
export function backupsToDelete(
  backups: readonly KeptBackup[],
  nowMs: number,
  policy: RotationPolicy = ROTATION_POLICY,
): string[] {
  const newestFirst = [...backups].sort((a, b) => b.createdAtMs - a.createdAtMs);
  const newest = newestFirst[0];
  if (!newest?.verified || newest.createdAtMs > nowMs) return [];
  if (policy.days + policy.weeks + policy.months <= 0) return [];
  const kept = wanted(newestFirst, nowMs, policy);
  for (const backup of newestFirst.filter((one) => one.verified).slice(0, FEWEST_KEPT)) kept.add(backup.file);
  return newestFirst
    .filter((backup) => !kept.has(backup.file))
    .reverse()
    .slice(0, MOST_DELETED_AT_ONCE)
    .map((backup) => backup.file);
}

function wanted(newestFirst: readonly KeptBackup[], nowMs: number, policy: RotationPolicy): Set<string> {
  const kept = new Set<string>();
  for (const backup of newestFirst) {
    if (backup.safety && nowMs - backup.createdAtMs <= policy.safetyDays * DAY_MS) kept.add(backup.file);
  }
  const regular = newestFirst.filter((backup) => backup.verified && !backup.safety);
  keepNewestOfEach(regular, policy.days, (on) => on, kept);
  keepNewestOfEach(regular, policy.weeks, (on) => String(Math.floor(daysBetween(A_MONDAY, on) / 7)), kept);
  keepNewestOfEach(regular, policy.months, monthOf, kept);
  return kept;
}

function keepNewestOfEach(
  newestFirst: readonly KeptBackup[],
  periods: number,
  periodOf: (on: LocalDate) => string,
  kept: Set<string>,
): void {
  const seen = new Set<string>();
  for (const backup of newestFirst) {
    const period = periodOf(backup.madeOn);
    if (seen.has(period)) continue;
    if (seen.size === periods) return;
    seen.add(period);
    kept.add(backup.file);
  }
}

function monthOf(on: LocalDate): string {
  const { year, month } = partsOf(on);
  return `${year}-${month}`;
}
