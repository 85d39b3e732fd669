import { AppError } from '#shared/kernel/appError';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { cleanGenerations } from '../files/generationCleaning';
import { reportBug } from '../app/log';
import type { SessionKeeper } from '../session/session.keeper';
import { runBackup } from './backup.effects';
import { listOwnBackups, rotateBackups } from './rotateBackups';

/** Lets the first screen come before the disk is busy. */
const AFTER_UNLOCK_MS = 3000;

/** At the first unlock of the day: a local backup, verified like any other, then older ones by the rule. */
export function startBackupHabits(keeper: SessionKeeper): void {
  keeper.onUnlock(() => {
    setTimeout(() => {
      if (keeper.actor) void dailyBackup(keeper).catch(onlyBugs);
    }, AFTER_UNLOCK_MS);
  });
}

/** Locked or closed in the middle: nothing is wrong, and the next unlock makes it. A refusal stands on the log. */
function onlyBugs(error: unknown): void {
  if (!(error instanceof AppError)) reportBug(error);
}

async function dailyBackup(keeper: SessionKeeper): Promise<void> {
  const { dataDir, clock } = keeper.world;
  const folder = join(dataDir, 'backups');
  const made = await listOwnBackups(folder, await verifiedNames(keeper));
  if (!made.some((backup) => backup.madeOn === clock.today() && backup.verified)) {
    const context = { keeper, callId: randomUUID(), signal: new AbortController().signal };
    await runBackup({ folder, kind: 'daily', fileSystem: '', place: '' }, context);
  }
  await rotateBackups(folder, await verifiedNames(keeper), clock.now());
  await cleanGenerations(dataDir, clock.now());
}

/** What our own log says of the files in the local folder. */
async function verifiedNames(keeper: SessionKeeper): Promise<Set<string>> {
  const log = await keeper.link.ask('backup.log', { limit: 500 });
  return new Set(log.filter((row) => row.outcome === 'ok' && row.verified !== 'none').map((row) => row.fileName));
}
