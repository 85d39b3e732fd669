import { BARE_WINDOW, inFolder, launch, PROJECT } from '../launch';
import { compare } from '../row';
import type { BenchRow } from '../row';

/** From the start of the program to the first thing that a person can act on, on a folder without records. */
export function measure(): Promise<BenchRow> {
  return compare({
    what: 'start to first window, against a bare Electron window',
    goal: 1.5,
    ours: () => startOf(PROJECT),
    limit: () => startOf(BARE_WINDOW),
  });
}

function startOf(application: string): Promise<number> {
  return inFolder(async (folder) => {
    const startedAt = performance.now();
    const { app, page } = await launch(application, folder);
    try {
      // Not the first words: "opening …" is no screen yet.
      await page.waitForSelector('#root :is(button, input)');
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
      return performance.now() - startedAt;
    } finally {
      await app.close();
    }
  });
}
