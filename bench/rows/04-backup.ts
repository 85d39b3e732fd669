import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, openSync, closeSync, fsyncSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Pc } from '../../e2e/demo/office';
import { inOffice } from '../office';
import { compare, type BenchRow } from '../row';

/** One button, until it is written and read back, against the bytes alone: copy, fsync, sha256 of what was written. */
export function measure(): Promise<BenchRow> {
  return inOffice(() => Promise.resolve(), async ({ pc, folder }) => {
    const target = join(folder, 'stick');
    mkdirSync(target);
    await dailyBackupDone(pc);
    let newest = '';
    const row = await compare({
      what: 'verified backup, 1,122 people, against copy + fsync + sha256 of the same bytes',
      goal: 6,
      ours: async () => {
        const done = await pc.ask('backup.run', { folder: target, kind: 'manual', fileSystem: '', place: target });
        newest = done.file;
        return done.tookMs;
      },
      limit: () => Promise.resolve(timeCopy(newest, join(folder, 'plain'))),
    });
    return row;
  });
}

function timeCopy(from: string, to: string): number {
  const started = performance.now();
  copyFileSync(from, to);
  const file = openSync(to, 'r+');
  fsyncSync(file);
  closeSync(file);
  createHash('sha256').update(readFileSync(to)).digest();
  const took = performance.now() - started;
  rmSync(to);
  return took;
}

/** The program's own copy of the day begins after the unlock; it must not stand in the way. */
async function dailyBackupDone(pc: Pc): Promise<void> {
  for (;;) {
    const log = await pc.ask('backup.log', { limit: 10 });
    if (log.some((line) => line.kind === 'daily')) return;
    await pc.page.waitForTimeout(250);
  }
}
