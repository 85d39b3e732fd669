import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backupsToDelete, type KeptBackup } from '#shared/backup/rotation.rules';
import type { LocalDate } from '#shared/kernel/localDate';
import { cleanGenerations } from '../files/generationCleaning';
import { reportBug } from '../app/log';
import type { SessionKeeper } from '../session/session.keeper';
import { runBackup } from './backup.effects';
import { listBackups } from './listBackups';

/** Lets the first screen come before the disk is busy. */
const AFTER_UNLOCK_MS = 3000;

/** At the first unlock of the day: a local backup, verified like any other, then older ones by the rule. */
export function startBackupHabits(keeper: SessionKeeper): void {
  keeper.onUnlock(() => {
    setTimeout(() => {
      if (keeper.actor) void dailyBackup(keeper).catch(reportBug);
    }, AFTER_UNLOCK_MS);
  });
}

async function dailyBackup(keeper: SessionKeeper): Promise<void> {
  const { dataDir, clock } = keeper.world;
  const folder = join(dataDir, 'backups');
  const kept = await keptBackups(keeper, folder);
  if (!kept.some((backup) => backup.madeOn === clock.today() && backup.verified)) {
    const context = { keeper, callId: randomUUID(), signal: new AbortController().signal };
    await runBackup({ folder, kind: 'daily', fileSystem: '', place: '' }, context);
  }
  for (const file of backupsToDelete(await keptBackups(keeper, folder), clock.now())) await rm(file, { force: true });
  await cleanGenerations(dataDir, clock.now());
}

/** The files of the local folder, with what our own log says of them. */
async function keptBackups(keeper: SessionKeeper, folder: string): Promise<KeptBackup[]> {
  const log = await keeper.link.ask('backup.log', { limit: 500 });
  const verified = new Set(log.filter((row) => row.outcome === 'ok' && row.verified !== 'none').map((row) => row.fileName));
  const kept: KeptBackup[] = [];
  for (const found of await listBackups(folder)) {
    if (!found.ok) continue;
    kept.push({
      file: found.file,
      madeOn: found.header.createdLocal.slice(0, 10) as LocalDate,
      createdAtMs: found.header.createdAtMs,
      safety: found.header.kind === 'safety',
      verified: verified.has(found.fileName),
    });
  }
  return kept;
}
