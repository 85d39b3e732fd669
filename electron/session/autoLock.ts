import { powerMonitor } from 'electron';
import type { SessionKeeper } from './session.keeper';

const LOOK_EVERY_MS = 2000;

/** Locks by idle time, when the system's screen is locked, and before the PC sleeps. Returns the way to stop. */
export function startAutoLock(keeper: SessionKeeper): () => void {
  const timer = setInterval(() => {
    if (!keeper.actor) return;
    const idleMs = keeper.world.clock.now() - keeper.lastActivityAt;
    if (idleMs >= keeper.door.autoLockMinutes * 60_000) void keeper.lock('idle');
  }, LOOK_EVERY_MS);
  const lockNow = (): void => void keeper.lock('system');
  powerMonitor.on('lock-screen', lockNow);
  powerMonitor.on('suspend', lockNow);
  return () => {
    clearInterval(timer);
    powerMonitor.off('lock-screen', lockNow);
    powerMonitor.off('suspend', lockNow);
  };
}
