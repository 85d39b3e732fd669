import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../kernel/localDate';
import { backupsToDelete, type KeptBackup } from './rotation.rules';

const DAY_MS = 86_400_000;
const NOON_MS = Date.UTC(2026, 2, 18, 4);
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10) as LocalDate;
const made = (daysAgo: number, more: Partial<KeptBackup> = {}): KeptBackup => ({
  file: `b-${daysAgo}`, createdAtMs: NOON_MS - daysAgo * DAY_MS, madeOn: dayOf(NOON_MS - daysAgo * DAY_MS),
  safety: false, verified: true, ...more,
});
/** Runs the office for a while: each day a backup, then the rotation. */
function afterDays(days: number): KeptBackup[] {
  let kept: KeptBackup[] = [];
  for (let day = days; day >= 0; day -= 1) {
    kept.push(made(day));
    const gone = backupsToDelete(kept, NOON_MS - day * DAY_MS);
    kept = kept.filter((one) => !gone.includes(one.file));
  }
  return kept.sort((a, b) => b.createdAtMs - a.createdAtMs);
}

describe('local backups after two years of daily work', () => {
  it('are the last 7 days, 5 weeks and 12 months', () => {
    const kept = afterDays(730);
    expect(kept.slice(0, 7).map((one) => one.file)).toEqual(['b-0', 'b-1', 'b-2', 'b-3', 'b-4', 'b-5', 'b-6']);
    expect(kept.length).toBeLessThanOrEqual(7 + 5 + 12);
    expect(new Set(kept.map((one) => one.madeOn.slice(0, 7))).size).toBe(12);
  });
});

describe('no local backup goes', () => {
  const many = Array.from({ length: 40 }, (_, daysAgo) => made(daysAgo));
  it('while the newest is not verified', () => {
    expect(backupsToDelete(many, NOON_MS)).toHaveLength(3);
    expect(backupsToDelete([made(-0.001, { file: 'new', verified: false }), ...many], NOON_MS + DAY_MS)).toEqual([]);
  });
  it('when one was made later than now', () => {
    expect(backupsToDelete([...many, made(-1)], NOON_MS)).toEqual([]);
  });
  it('under a policy that keeps nothing', () => {
    expect(backupsToDelete(many, NOON_MS, { days: 0, weeks: 0, months: 0, safetyDays: 0 })).toEqual([]);
  });
  it('of those made for safety within 30 days', () => {
    const gone = backupsToDelete([...many, made(29.5, { file: 's', safety: true, verified: false })], NOON_MS);
    expect(gone).not.toContain('s');
    expect(backupsToDelete([...many.slice(0, 4), made(31, { file: 's', safety: true })], NOON_MS)).toEqual(['s']);
  });
});

it('whatever happened before, the newest verified one stays, and three are left', () => {
  const backup = fc.record({
    daysAgo: fc.double({ min: -2, max: 900, noNaN: true }), safety: fc.boolean(), verified: fc.boolean(),
  });
  const policy = fc.record({ days: fc.nat(9), weeks: fc.nat(6), months: fc.nat(13), safetyDays: fc.nat(40) });
  fc.assert(fc.property(fc.array(backup, { maxLength: 60 }), fc.integer({ min: -400, max: 4000 }), policy, (list, clock, rule) => {
    const backups = list.map((one, index) => made(one.daysAgo, { ...one, file: `f${index}` }));
    const nowMs = NOON_MS + clock * DAY_MS;
    const gone = backupsToDelete(backups, nowMs, rule);
    const left = backups.filter((one) => !gone.includes(one.file));
    const newest = [...backups].sort((a, b) => b.createdAtMs - a.createdAtMs)[0];
    const newestVerified = backups.filter((one) => one.verified).sort((a, b) => b.createdAtMs - a.createdAtMs)[0];
    expect(gone.length).toBeLessThanOrEqual(3);
    if (gone.length === 0) return;
    expect(newest?.verified).toBe(true);
    expect(newest && newest.createdAtMs <= nowMs).toBe(true);
    expect(left).toContain(newestVerified);
    expect(left.filter((one) => one.verified).length)
      .toBeGreaterThanOrEqual(Math.min(3, backups.filter((one) => one.verified).length));
  }), { numRuns: 20_000 });
});
