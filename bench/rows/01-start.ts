import { _electron } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from '../row';
import type { BenchRow } from '../row';

const PROJECT = join(import.meta.dirname, '..', '..');
const BARE = join(import.meta.dirname, '..', 'bareWindow');

/** From the start of the program to the first thing that a person can act on, on a folder without records. */
export function measure(): Promise<BenchRow> {
  return compare({
    what: 'start to first window, against a bare Electron window',
    goal: 1.5,
    ours: () => startOf(PROJECT),
    limit: () => startOf(BARE),
  });
}

async function startOf(application: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'onebag-bench-'));
  const startedAt = performance.now();
  const app = await _electron.launch({
    args: [`--user-data-dir=${join(folder, 'chromium')}`, application],
    env: { ...(process.env as Record<string, string>), ONEBAG_DATA: join(folder, 'data') },
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const window = await app.firstWindow();
    // Not the first words: "opening …" is no screen yet.
    await window.waitForSelector('#root :is(button, input)');
    await window.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    return performance.now() - startedAt;
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
