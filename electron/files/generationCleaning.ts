import { readFile, rm, stat } from 'node:fs/promises';
import { generationPaths, listGenerations } from './generationPaths';
import { readCurrent } from './generations';
import { parseJson, Superseded, type SwitchReason } from './pointer.schema';

const DAY_MS = 86_400_000;

/**
 * How long the earlier generation stays. Restore can be undone for 30 days (reliability.md §7.11), and so can
 * the undo itself; otherwise at least 7 days (§7.5).
 */
const KEEP_DAYS = { restore: 30, undo: 30, migration: 7, 'set-up': 7 } as const satisfies Record<SwitchReason, number>;

/** A restored book may wait for the last word this long; only after that its folder counts as left over. */
const BUILDING_MS = DAY_MS;

/**
 * Removes generations whose time is over and those that never became live (a crash while building).
 * Does nothing at all while the pointer is damaged, and keeps everything when the clock stands before the
 * day of the switch. At most one folder a run goes: a wrong clock must not cost more than that.
 * @returns the numbers that were removed
 */
export async function cleanGenerations(dataDir: string, nowMs: number): Promise<number[]> {
  const current = await readCurrent(dataDir);
  if (current.kind !== 'current') return [];
  const removed: number[] = [];
  let overdue: number | undefined;
  for (const generation of await listGenerations(dataDir)) {
    if (generation === current.pointer.generation) continue;
    const fate = await fateOf(dataDir, generation, nowMs);
    if (fate === 'never-live') removed.push(generation);
    if (fate === 'over') overdue ??= generation;
  }
  if (overdue !== undefined) removed.push(overdue);
  for (const generation of removed) {
    await rm(generationPaths(dataDir, generation).folder, { recursive: true, force: true });
  }
  return removed;
}

/** The generation that an undo would bring back, with the last instant at which it is promised. */
export async function findUndo(
  dataDir: string,
): Promise<{ readonly generation: number; readonly untilMs: number } | undefined> {
  const current = await readCurrent(dataDir);
  if (current.kind !== 'current') return undefined;
  for (const generation of await listGenerations(dataDir)) {
    const note = await supersededNote(dataDir, generation);
    // Only the very last switch can be taken back, and only if it was a restore.
    if (note?.switchNo !== current.pointer.switchNo || note.by !== 'restore') continue;
    return { generation, untilMs: note.atMs + KEEP_DAYS.restore * DAY_MS };
  }
  return undefined;
}

async function fateOf(dataDir: string, generation: number, nowMs: number): Promise<'keep' | 'over' | 'never-live'> {
  const paths = generationPaths(dataDir, generation);
  const note = await supersededNote(dataDir, generation);
  if (note) {
    const ageMs = nowMs - note.atMs;
    return ageMs > KEEP_DAYS[note.by] * DAY_MS ? 'over' : 'keep';
  }
  const mark = await readFile(paths.mark, 'utf8').catch(() => undefined);
  // A mark that cannot be read is no proof of anything: keep.
  if (mark !== undefined) return 'keep';
  const { mtimeMs } = await stat(paths.folder);
  return nowMs - mtimeMs > BUILDING_MS ? 'never-live' : 'keep';
}

async function supersededNote(dataDir: string, generation: number): Promise<Superseded | undefined> {
  const text = await readFile(generationPaths(dataDir, generation).superseded, 'utf8').catch(() => '');
  const note = Superseded.safeParse(parseJson(text));
  return note.success ? note.data : undefined;
}
