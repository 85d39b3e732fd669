import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchOffice } from './fixtures';
import { LoginPage } from './pages/login.page';
import { expect, test } from './readyOffice';

/** What the console says when a wall of the page holds. */
export const WALL_HELD = new RegExp(
  [
    'policy',
    'Not allowed to load local resource',
    'Not allowed to navigate',
    'Refused to refresh',
    'ERR_BLOCKED_BY_CLIENT',
    'ERR_UNKNOWN_URL_SCHEME',
  ].join('|'),
  'i',
);

/** One running office with the administrator signed in, for all tests of a file. */
export interface SharedOffice {
  readonly app: ElectronApplication;
  /** Another one after each lock: whoever locks puts the fresh window here. */
  page: Page;
  readonly folder: string;
}

interface Options {
  /** Lines on the console that the tests of this file provoke. */
  readonly expected?: RegExp;
  /** Between the copied data folder and the first start. */
  readonly prepare?: (data: string, recoveryKey: string) => void;
}

/** Call it on top of a file whose tests ask much and change little: a start of its own for each would cost a minute. */
export function shareOffice({ expected = /^$/, prepare }: Options = {}): SharedOffice {
  const problems: string[] = [];
  const office = { folder: '' } as { app: ElectronApplication; page: Page; folder: string };

  test.beforeAll(async ({ readyOffice }) => {
    test.setTimeout(120_000);
    office.folder = mkdtempSync(join(tmpdir(), 'onebag-shared-'));
    const data = join(office.folder, 'data');
    cpSync(readyOffice.data, data, { recursive: true });
    prepare?.(data, readyOffice.recoveryKey);
    const { app, window } = await launchOffice(office.folder, {}, problems);
    Object.assign(office, { app, page: window });
    await new LoginPage(window).signIn();
  });

  test.afterAll(async () => {
    await office.app.close();
    rmSync(office.folder, { recursive: true, force: true });
    expect(problems.filter((line) => !expected.test(line))).toEqual([]);
  });

  return office;
}
