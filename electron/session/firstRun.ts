import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, refuse } from '#shared/kernel/appError';
import type { RecoverySheet } from '#shared/session/session.routes';
import type { ParsedInputOf } from '#shared/ipc/routes';
import { generationPaths } from '../files/generationPaths';
import { switchCurrent } from '../files/generations';
import type { SessionKeeper } from './session.keeper';

/** Builds the case book; nothing is live until the recovery key has been proved. */
export async function createOffice(keeper: SessionKeeper, input: ParsedInputOf<'session.create'>): Promise<RecoverySheet> {
  const { dataDir, clock } = keeper.world;
  const reply = await keeper.errand({ kind: 'create', dataDir, ...input });
  if (!reply.ok) throw new AppError(reply.problem);
  if (reply.data.kind !== 'created') throw new Error('records process built no case book');
  const { sheetNo, groups, generation, adminId } = reply.data;
  const sheet: RecoverySheet = { sheetNo, groups: [...groups], issuedOn: clock.today() };
  keeper.pending = { sheet, generation };
  await keeper.changeDoor({
    officeName: input.profile.stationName,
    officeCode: input.profile.code,
    staff: [{ id: adminId, name: input.admin.name, role: 'admin', active: true, needsPassword: false } as never],
  });
  return sheet;
}

/**
 * The proof on a copy (decision 33): a fresh process, a copied key file, a copied database, the typed words.
 * Only when it reads the office's name back does the case book become live.
 */
export async function confirmRecoveryKey(keeper: SessionKeeper, typed: string): Promise<{ officeName: string }> {
  const { pending, world } = keeper;
  if (!pending) throw refuse('vault.not-proved', {});
  const live = generationPaths(world.dataDir, pending.generation);
  const folder = join(world.dataDir, 'work', 'proof');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await copyFile(live.keys, join(folder, 'keys.json'));
    await copyFile(live.db, join(folder, 'case.db'));
    const reply = await keeper.errand({ kind: 'prove', dbPath: join(folder, 'case.db'), keysFolder: folder, typed });
    if (!reply.ok) throw new AppError(reply.problem);
    if (reply.data.kind !== 'proved') throw refuse('vault.not-proved', {});
    await switchCurrent(world.dataDir, pending.generation, { nowMs: world.clock.now(), by: 'set-up' });
    keeper.pending = undefined;
    await keeper.rememberBook();
    return { officeName: reply.data.officeName };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
