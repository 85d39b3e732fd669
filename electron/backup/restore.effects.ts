import { AppError, refuse } from '#shared/kernel/appError';
import type { RestorePreview } from '#shared/backup/backup.schema';
import type { ParsedInputOf } from '#shared/ipc/routes';
import type { EffectContext, EffectsFor } from '../app/effectTypes';
import { courierWithKey } from './courierRun';
import { programSchema } from './programSchema';
import type { RestoredGeneration } from './restoreBackup';
import { findUndo } from '../files/generationCleaning';
import { switchCurrent } from '../files/generations';

/** What was built and checked and waits for the last word; a program that ends forgets it, and the folder goes. */
let prepared: RestoredGeneration | undefined;

export const restoreEffects = {
  'restore.prepare': prepare,
  'restore.commit': commit,
  'restore.undoInfo': async (_input, { keeper }) => {
    const undo = await findUndo(keeper.world.dataDir);
    return undo && undo.untilMs > keeper.world.clock.now() ? { untilAt: undo.untilMs } : null;
  },
  'restore.undo': async (_input, { keeper }) => {
    const { dataDir, clock } = keeper.world;
    const undo = await findUndo(dataDir);
    const staffId = keeper.actor?.id;
    if (!undo || undo.untilMs <= clock.now() || staffId === undefined) throw refuse('restore.nothing-to-undo', {});
    // The answer goes to a window that is about to end.
    void (async () => {
      await keeper.lock('asked');
      await switchCurrent(dataDir, undo.generation, { nowMs: clock.now(), by: 'undo' });
      await keeper.note({ at: clock.now(), staffId, action: 'backup.undoRestore' });
      if (keeper.door.setAside) await keeper.standBefore(keeper.door.setAside);
    })();
    return Promise.resolve({});
  },
} satisfies EffectsFor<'restore'>;

async function prepare(input: ParsedInputOf<'restore.prepare'>, context: EffectContext): Promise<RestorePreview> {
  const { dataDir } = context.keeper.world;
  const { file, recoveryKey } = input;
  const order = { file, dataDir, programSchema: programSchema() };
  const built = await courierWithKey(context, { kind: 'restore', order }, recoveryKey);
  prepared = built;
  const { header, generation, tables, auditHead } = built;
  const reply = await context.keeper.errand({
    kind: 'peek', dataDir, generation, vaultId: header.vaultId, recovery: header.recovery, typed: recoveryKey,
  });
  if (!reply.ok) throw new AppError(reply.problem);
  if (reply.data.kind !== 'peeked') throw new Error('records process did not look');
  return {
    generation,
    officeName: header.summary.officeName,
    createdAt: header.createdAtMs,
    people: header.summary.people,
    records: header.summary.records,
    auditSeq: auditHead.seq,
    auditHash: auditHead.hash,
    tables,
    staff: reply.data.staff.map((one) => ({ ...one })),
    lastWorkAt: reply.data.lastWorkAt,
  };
}

/** The live book is closed, the pointer moves, and the PC stands locked with the restored book. */
async function commit(input: ParsedInputOf<'restore.commit'>, { keeper }: EffectContext): Promise<{ staffId: string }> {
  const built = prepared;
  if (built?.generation !== input.generation) throw refuse('restore.not-prepared', {});
  const { dataDir, clock } = keeper.world;
  const { header, auditHead, generation } = built;
  const previousSeq = keeper.actor ? (await keeper.link.ask('backup.live', {})).auditSeq : null;
  const reply = await keeper.errand({
    kind: 'adopt',
    dataDir,
    generation,
    vaultId: header.vaultId,
    recovery: header.recovery,
    typed: input.recoveryKey,
    staffId: input.staffId,
    newPassword: input.newPassword,
    source: { createdLocal: header.createdLocal, auditSeq: auditHead.seq, auditHash: auditHead.hash },
    installationId: keeper.pc.installationId,
    previousSeq,
  });
  if (!reply.ok) throw new AppError(reply.problem);
  if (reply.data.kind !== 'adopted') throw new Error('records process did not adopt the book');
  const { officeName, officeCode, staff } = reply.data;
  const switching = async (): Promise<void> => {
    await keeper.lock('asked');
    await switchCurrent(dataDir, generation, { nowMs: clock.now(), by: 'restore' });
    prepared = undefined;
    await keeper.standBefore({ officeName, officeCode, staff: [...staff], lastVerifiedBackupAt: header.createdAtMs });
  };
  // With an open book the asking window ends with the lock: its answer would never arrive.
  if (keeper.actor) void switching();
  else await switching();
  return { staffId: input.staffId };
}
