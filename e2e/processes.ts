import type { ElectronApplication, Page } from '@playwright/test';
import { existsSync } from 'node:fs';

/** The process of the open case book; undefined while the screen is locked. */
export function recordsPid(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'records')?.pid,
  );
}

/** The process of the window that is open. */
export function windowPid(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
}

export const isAlive = (pid: number | undefined): boolean => pid !== undefined && existsSync(`/proc/${pid}`);

/** Runs what ends the window, and answers the fresh one that takes its place. */
export async function freshWindow(app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), act()]);
  return page;
}

/** Ctrl L; the window may be gone before the key is up again. */
export function lockByKey(app: ElectronApplication, page: Page): Promise<Page> {
  return freshWindow(app, () =>
    page.keyboard.press('Control+l').catch((error: unknown) => {
      if (!page.isClosed()) throw error;
    }),
  );
}

/** Moves the PC's clock on, as main sees it: nobody waits a minute for an automatic lock. */
export function moveClock(app: ElectronApplication, byMs: number): Promise<void> {
  return app.evaluate((_electron, by) => {
    const { now } = Date;
    Date.now = () => now() + by;
  }, byMs);
}
