import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { countViews, listPersonRows } from '../../electron/persons/personList.repository';
import { PeoplePage } from '../../e2e/pages/people.page';
import { BARE_WINDOW, inFolder, launch } from '../launch';
import { inOffice, type BenchOffice } from '../office';
import { openRecords } from '../benchRecords';
import { compare, type BenchRow } from '../row';

/** Two surnames, searched in turn, so that each key stroke changes the list. */
const WORDS = ['张', '李'] as const;
const FILTER = { view: 'all', statuses: [], communityIds: [], importBatchId: null } as const;

interface Shown {
  /** Lines in the list, with its head. */
  readonly count: number;
  /** Lines that stand in the page at once. */
  readonly drawn: number;
}

/** From the key to the painted list, against the same statements in one process and as many plain lines in a bare page. */
export function measure(): Promise<BenchRow> {
  return inFolder((folder) =>
    inOffice((dataDir) => openRecords(dataDir, join(folder, 'copy')), async ({ pc }, records) => {
      const bare = await launch(BARE_WINDOW, folder);
      try {
        const shown = await prepare(pc);
        let turn = 0;
        return await compare({
          what: 'search keystroke to painted list, 1,122 people, against the same SQL and a bare paint',
          goal: 2,
          runs: 21,
          ours: () => {
            turn += 1;
            const word = WORDS[turn % 2] ?? '';
            return timeSearch(pc.page, word, shown.get(word)?.count ?? 0);
          },
          limit: async () => {
            const word = WORDS[turn % 2] ?? '';
            const started = performance.now();
            listPersonRows(records, { ...FILTER, text: word, statuses: [], communityIds: [] });
            countViews(records);
            return performance.now() - started + (await timePaint(bare.page, shown.get(word)?.drawn ?? 0));
          },
        });
      } finally {
        await bare.app.close();
      }
    }),
  );
}

async function prepare({ page, ask }: BenchOffice['pc']): Promise<Map<string, Shown>> {
  // tsx names functions by a helper of its own, which the page does not have.
  await page.evaluate('void (globalThis.__name = (it) => it)');
  const people = new PeoplePage(page);
  await people.open();
  await people.search.waitFor();
  const shown = new Map<string, Shown>();
  for (const text of WORDS) {
    const { rows } = await ask('persons.list', { ...FILTER, text, statuses: [], communityIds: [] });
    const count = rows.length + 1;
    await timeSearch(page, text, count);
    shown.set(text, { count, drawn: await people.table.getByRole('row').count() - 1 });
  }
  return shown;
}

/** In the page, so that the way from here into it is not counted. */
function timeSearch(page: Page, text: string, count: number): Promise<number> {
  return page.evaluate(
    ([word, rows]) =>
      new Promise<number>((resolve, reject) => {
        const input = document.querySelector<HTMLInputElement>('input[type="search"]');
        if (!input) return reject(new Error('no search field'));
        const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        const late = setTimeout(() => reject(new Error('the list did not change')), 5000);
        const arrived = () => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') === String(rows);
        const started = performance.now();
        const painted = () => {
          watch.disconnect();
          clearTimeout(late);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
        };
        const watch = new MutationObserver(() => arrived() && painted());
        watch.observe(document.body, { subtree: true, childList: true, attributes: true });
        // React listens to the setter of its own field; this is what a typed letter does.
        setValue?.call(input, word);
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    [text, count] as const,
  );
}

function timePaint(page: Page, rows: number): Promise<number> {
  return page.evaluate(
    (count) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        const lines = Array.from({ length: count }, (_, n) => {
          const line = document.createElement('div');
          line.textContent = `${n} WX-2026-0001 张 澄江区 3网格 社区戒毒 ${Math.random()}`;
          return line;
        });
        document.getElementById('root')?.replaceChildren(...lines);
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
      }),
    rows,
  );
}
