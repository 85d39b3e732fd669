import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The smallest and the usual screen of an office PC. */
const SCREENS = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

/** Pictures of one state of a screen, to be looked at: `test-results/screens/<name>-1366x768.png` and the other. */
export async function shot(page: Page, name: string, folder = join('test-results', 'screens')): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const size of SCREENS) {
    await page.setViewportSize(size);
    // Two frames: one for React to answer the new size, one to paint it.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const path = join(folder, `${name}-${size.width}x${size.height}.png`);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  }
}
