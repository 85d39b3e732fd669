import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf, OutputOf, RouteName } from '../../shared/ipc/routes';
import { routes } from '../../shared/ipc/routes';

const PROJECT = join(import.meta.dirname, '..', '..');

/** One PC of the story: the real app on its own data folder. */
export interface Pc {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** A picture of the screen as it is, numbered in the order of the story. */
  readonly shot: (name: string) => Promise<void>;
  /** A question over the window's own bridge, for what the story writes into its report. */
  readonly ask: <N extends RouteName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
}

let pictures = 0;

export async function startPc(dataFolder: string, out: string): Promise<Pc> {
  mkdirSync(join(out, 'screens'), { recursive: true });
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const app = await _electron.launch({
    args: [...(asRoot ? ['--no-sandbox'] : []), `--user-data-dir=${dataFolder}-chromium`, PROJECT],
    chromiumSandbox: !asRoot,
    env: { ...definedEnv(), ONEBAG_DATA: dataFolder },
    cwd: PROJECT,
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(20_000);
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    shot: async (name) => {
      pictures += 1;
      await page.screenshot({ path: join(out, 'screens', `${String(pictures).padStart(2, '0')}-${name}.png`) });
    },
    ask: (name, input) => askOffice(page, name, input),
  };
}

/** Bytes go in and come out as arrays of numbers: the way into the page knows no Uint8Array. */
async function askOffice<N extends RouteName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = await page.evaluate(
    async ([kind, route, given]) => {
      const revived = JSON.parse(given, (_key, value: unknown) =>
        typeof value === 'object' && value !== null && 'base64' in value
          ? Uint8Array.from(atob(String(value.base64)), (letter) => letter.charCodeAt(0))
          : value,
      ) as unknown;
      const { office } = window as unknown as { office: { call: (...args: unknown[]) => Promise<unknown> } };
      const answer = await office.call(kind, route, revived, crypto.randomUUID());
      return JSON.stringify(answer, (_key, value: unknown) =>
        value instanceof Uint8Array ? { base64: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) } : value,
      );
    },
    [routes[name].kind, name, JSON.stringify(input, base64Of)] as const,
  );
  const parsed = JSON.parse(reply, bytesOf) as { ok: true; data: OutputOf<N> } | { ok: false; problem: unknown };
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problem)}`);
  return parsed.data;
}

const base64Of = (_key: string, value: unknown): unknown => {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  // Buffers are turned into this shape before a replacer sees them.
  if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value) {
    return { base64: Buffer.from(value.data as number[]).toString('base64') };
  }
  return value;
};
const bytesOf = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'base64' in value ? Buffer.from(String(value.base64), 'base64') : value;

function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries.filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'));
}
