import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanGenerations, findUndo } from './generationCleaning';
import { createGenerationDir, listGenerations, nextGeneration, pointerPath } from './generationPaths';
import { completeSwitch, newestValid, readCurrent, switchCurrent } from './generations';

const DAY_MS = 86_400_000;
const NOON_MS = Date.UTC(2026, 2, 18, 4);
let dataDir: string;

beforeEach(async () => { dataDir = await mkdtemp(join(tmpdir(), 'generations-')); });
afterEach(async () => { await rm(dataDir, { recursive: true, force: true }); });

async function build(generation: number) {
  const paths = await createGenerationDir(dataDir, generation);
  await writeFile(paths.db, Buffer.alloc(4096, generation));
  await writeFile(paths.keys, JSON.stringify({ slots: [generation] }));
  return paths;
}
const restore = (generation: number, nowMs = NOON_MS) => switchCurrent(dataDir, generation, { nowMs, by: 'restore' });
const liveGeneration = async () => {
  const current = await readCurrent(dataDir);
  return current.kind === 'current' ? current.pointer.generation : current.kind;
};

describe('the data folder always knows which generation is live', () => {
  it('a fresh folder, or one whose first run was broken off, has none', async () => {
    expect(await liveGeneration()).toBe('none');
    await build(1);
    expect(await liveGeneration()).toBe('none');
    expect(await nextGeneration(dataDir)).toBe(2);
    expect(await readCurrent(join(dataDir, 'not-there'))).toEqual({ kind: 'none' });
  });

  it('switches in one step and back again', async () => {
    await build(1); await build(2);
    await restore(1); await restore(2);
    expect(await liveGeneration()).toBe(2);
    expect((await findUndo(dataDir))?.generation).toBe(1);
    await switchCurrent(dataDir, 1, { nowMs: NOON_MS, by: 'undo' });
    expect(await liveGeneration()).toBe(1);
    expect(await findUndo(dataDir)).toBeUndefined();
    expect((await listGenerations(dataDir))).toEqual([1, 2]);
  });

  it('never points to a generation that is not complete', async () => {
    await build(1); await restore(1);
    const paths = await build(2);
    await writeFile(paths.db, Buffer.alloc(4095));
    await expect(restore(2)).rejects.toThrow('not complete');
    await writeFile(paths.db, Buffer.alloc(4096)); await rm(paths.keys);
    await expect(restore(2)).rejects.toThrow('not complete');
    expect(await liveGeneration()).toBe(1);
  });

  it('never gives the same number to two generations', async () => {
    await build(1);
    await expect(createGenerationDir(dataDir, 1)).rejects.toThrow('EEXIST');
  });
});

describe('a damaged pointer', () => {
  it('is noticed at every byte', async () => {
    await build(1); await restore(1);
    const good = await readFile(pointerPath(dataDir));
    for (let at = 0; at < good.length - 1; at += 1) {
      const bad = Buffer.from(good); bad[at] = (bad[at] ?? 0) ^ 1;
      await writeFile(pointerPath(dataDir), bad);
      expect(await liveGeneration(), `byte ${at}`).toBe('damaged');
    }
  });

  it('is mended with what was live last, not with what was only built, nor with what was undone', async () => {
    await build(1); await restore(1);
    await build(2); await restore(2);
    await switchCurrent(dataDir, 1, { nowMs: NOON_MS, by: 'undo' });
    await build(3);
    await rm(pointerPath(dataDir));
    expect(await liveGeneration()).toBe('damaged');
    expect((await newestValid(dataDir))?.generation).toBe(1);
  });

  it('falls back to the one before when the newest generation is not whole', async () => {
    await build(1); await restore(1);
    const second = await build(2); await restore(2);
    await writeFile(second.db, '');
    expect(await liveGeneration()).toBe('damaged');
    expect((await newestValid(dataDir))?.generation).toBe(1);
  });

  it('is completed when the power went between the switch and the copy of the pointer', async () => {
    const paths = await build(1); await restore(1);
    await rm(paths.mark);
    await completeSwitch(dataDir);
    await writeFile(pointerPath(dataDir), 'x');
    expect((await newestValid(dataDir))?.generation).toBe(1);
  });
});

describe('earlier generations', () => {
  it('stay 30 days for the undo of a restore and 7 days after a migration', async () => {
    await build(1); await build(2); await build(3);
    await restore(1);
    await switchCurrent(dataDir, 2, { nowMs: NOON_MS, by: 'migration' });
    await switchCurrent(dataDir, 3, { nowMs: NOON_MS, by: 'restore' });
    expect(await findUndo(dataDir)).toEqual({ generation: 2, untilMs: NOON_MS + 30 * DAY_MS });
    expect(await cleanGenerations(dataDir, NOON_MS + 7 * DAY_MS)).toEqual([]);
    expect(await cleanGenerations(dataDir, NOON_MS + 7 * DAY_MS + 1)).toEqual([1]);
    expect(await cleanGenerations(dataDir, NOON_MS + 30 * DAY_MS)).toEqual([]);
    expect(await cleanGenerations(dataDir, NOON_MS + 30 * DAY_MS + 1)).toEqual([2]);
    await stat(join(dataDir, 'gen-000003', 'case.db'));
  });

  it('are all kept when the clock stands before the switch, and while the pointer is damaged', async () => {
    await build(1); await build(2);
    await restore(1); await restore(2);
    expect(await cleanGenerations(dataDir, NOON_MS - 4000 * DAY_MS)).toEqual([]);
    await writeFile(pointerPath(dataDir), 'x');
    expect(await cleanGenerations(dataDir, NOON_MS + 4000 * DAY_MS)).toEqual([]);
    expect(await listGenerations(dataDir)).toEqual([1, 2]);
  });

  it('go when they never became live, a day after they were built: one may be waiting for the last word', async () => {
    await build(1); await restore(1);
    const { folder } = await build(2);
    await utimes(folder, NOON_MS / 1000, NOON_MS / 1000);
    expect(await cleanGenerations(dataDir, NOON_MS + DAY_MS)).toEqual([]);
    expect(await cleanGenerations(dataDir, NOON_MS + DAY_MS + 1)).toEqual([2]);
    expect(await liveGeneration()).toBe(1);
  });
});
