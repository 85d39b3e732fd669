import { _electron, expect, test as base } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchConsole } from './consoleWatch';

const PROJECT = join(import.meta.dirname, '..');

/** One running application on its own data folder; `restart` is what the office does in the morning. */
export interface Office {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly dataFolder: string;
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Fixtures {
  /** Console lines that this test provokes on purpose; every other error fails it. */
  readonly expectedErrors: RegExp[];
  /** For settings that only a test may make, e.g. another clock. */
  readonly appEnv: Record<string, string>;
  readonly dataFolder: string;
  readonly office: Office;
}

export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],
  appEnv: [{}, { option: true }],

  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'onebag-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  office: async ({ dataFolder, appEnv, expectedErrors }, use) => {
    const problems: string[] = [];
    const launch = () => launchOffice(dataFolder, appEnv, problems);
    let { app, window } = await launch();
    await use({
      get app() {
        return app;
      },
      get window() {
        return window;
      },
      dataFolder,
      restart: async () => {
        await app.close();
        ({ app, window } = await launch());
      },
      close: () => app.close(),
    });
    await app.close();
    expect(problems.filter((line) => !expectedErrors.some((known) => known.test(line)))).toEqual([]);
  },
});

export { expect };

/** The built app (out/), as it would start at the office; as root without its sandbox, as `npm start` does. */
export async function launchOffice(
  dataFolder: string,
  env: Record<string, string>,
  problems: string[],
): Promise<{ app: ElectronApplication; window: Page }> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const app = await _electron.launch({
    args: [`--user-data-dir=${join(dataFolder, 'chromium')}`, PROJECT],
    // Left alone, Playwright switches the sandbox off on Linux.
    chromiumSandbox: !asRoot,
    env: { ...definedEnv(), ONEBAG_DATA: join(dataFolder, 'data'), ...env },
    cwd: PROJECT,
  });
  watchConsole(app, problems);
  const window = await app.firstWindow();
  await window.waitForLoadState('domcontentloaded');
  return { app, window };
}

function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries.filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'));
}
