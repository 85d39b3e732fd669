import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cutTexts } from './cutTexts';

/** The smallest and the usual screen of an office PC, and a small one whose system draws everything larger by 125 %. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 1093, height: 614 },
] as const;
const FOLDER = join('test-results', 'screens');

/** Pictures of one state of a screen in each size, and what is wrong with it by measure: words that are cut, a page that scrolls. */
export async function look(page: Page, name: string): Promise<string[]> {
  mkdirSync(FOLDER, { recursive: true });
  const faults: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await settled(page);
    const at = `${name} ${size.width}x${size.height}`;
    for (const fault of await page.evaluate(cutTexts)) faults.push(`${at}: ${fault}`);
    await page.screenshot({
      path: join(FOLDER, `${name}-${size.width}x${size.height}.png`),
      animations: 'disabled',
      caret: 'hide',
    });
  }
  await page.setViewportSize(SIZES[0]);
  return faults;
}

/** React has answered the new size, it is painted, and whatever slides has arrived. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.all(ending.map((one) => one.finished.catch(() => undefined)));
    await document.fonts.ready;
    await frame();
  });
}
