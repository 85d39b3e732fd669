import { app } from 'electron';
import { recoverySheetPaper } from './recoverySheetPaper';
import type { EffectsFor } from '../app/effectTypes';
import { confirmRecoveryKey, createOffice } from './firstRun';

export const sessionEffects = {
  'session.status': (_input, { keeper }) => Promise.resolve(keeper.status()),
  'session.create': (input, { keeper }) => createOffice(keeper, input),
  'session.printRecoverySheet': (input, context) => recoverySheetPaper(input, context),
  'session.confirmRecoveryKey': ({ typed }, { keeper }) => confirmRecoveryKey(keeper, typed),
  'session.unlock': async ({ staffId, password }, { keeper }) => {
    await keeper.open({
      kind: 'unlock',
      dataDir: keeper.world.dataDir,
      staffId,
      password,
      unlogged: keeper.door.unlogged,
      pc: keeper.pc,
    });
    return keeper.status();
  },
  'session.resetPassword': async ({ staffId, recoveryKey, newPassword }, { keeper }) => {
    const { unlogged } = keeper.door;
    await keeper.open({
      kind: 'recover', dataDir: keeper.world.dataDir, staffId, recoveryKey, newPassword, unlogged, pc: keeper.pc,
    });
    return keeper.status();
  },
  'session.lock': async (_input, { keeper }) => {
    // The answer goes to a window that is about to end: locking waits for nobody.
    void keeper.lock('asked');
    return Promise.resolve({});
  },
  'session.flushed': (_input, { keeper }) => {
    keeper.flushed();
    return Promise.resolve({});
  },
  'session.active': (_input, { keeper }) => {
    keeper.lastActivityAt = keeper.world.clock.now();
    return Promise.resolve({});
  },
  'session.quit': (_input, _context) => {
    app.quit();
    return Promise.resolve({});
  },
} satisfies EffectsFor<'session'>;
