import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, launchOffice, test as base } from './fixtures';
import { setUpOffice } from './pages/setup.page';

interface ReadyOffice {
  /** A data folder as it lies on the disk after a finished first run. */
  readonly data: string;
  readonly recoveryKey: string;
}

interface WorkerFixtures {
  readonly readyOffice: ReadyOffice;
}

interface TestFixtures {
  /** The words of the sheet in the safe. */
  readonly recoveryKey: string;
}

/**
 * An office that has its first run behind it: done once through the screens, then copied for each story, because
 * deriving the keys anew for each one would cost most of the time. The app of a test stands at the gate, locked.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  readyOffice: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'onebag-ready-'));
      const problems: string[] = [];
      const { app, window } = await launchOffice(folder, {}, problems);
      const recoveryKey = await setUpOffice(window, ['柳园社区', '桥东社区']);
      await app.close();
      expect(problems).toEqual([]);
      await use({ data: join(folder, 'data'), recoveryKey });
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 90_000 },
  ],

  recoveryKey: async ({ readyOffice }, use) => use(readyOffice.recoveryKey),

  dataFolder: async ({ readyOffice }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'onebag-e2e-'));
    cpSync(readyOffice.data, join(folder, 'data'), { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect };
