import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '..');
export const BARE_WINDOW = join(import.meta.dirname, 'bareWindow');

export interface Launched {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** A folder of this run alone, gone when `work` ends. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'onebag-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The built app or the bare one; as root without the sandbox, as `npm start` does. */
export async function launch(application: string, folder: string): Promise<Launched> {
  const app = await _electron.launch({
    args: [`--user-data-dir=${join(folder, 'chromium')}`, application],
    env: { ...(process.env as Record<string, string>), ONEBAG_DATA: join(folder, 'data') },
    chromiumSandbox: process.getuid?.() !== 0,
    cwd: PROJECT,
  });
  return { app, page: await app.firstWindow() };
}
