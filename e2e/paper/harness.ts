import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ElectronApplication, _electron } from '@playwright/test';
import { build } from 'vite';
import type {} from '../../electron/printing/testing/paperHarness';
import type { PaperDocument } from '../../shared/papers/paperDocument.schema';
import { watchConsole } from '../consoleWatch';

const PROJECT = resolve(import.meta.dirname, '..', '..');
const OUT = join(PROJECT, 'out', 'paper-harness');

/**
 * Builds the paper page and a main process that can do nothing but print: the geometry of a page is proved without
 * a database, a password or a screen.
 */
async function buildHarness(): Promise<void> {
  const quiet = { configFile: false, logLevel: 'error' } as const;
  await build({
    ...quiet,
    root: join(PROJECT, 'renderer'),
    build: {
      outDir: join(OUT, 'pages'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(PROJECT, 'renderer', 'paper.html') },
    },
  });
  await build({
    ...quiet,
    root: PROJECT,
    build: {
      ssr: join(PROJECT, 'electron', 'printing', 'testing', 'paperHarness.ts'),
      outDir: join(OUT, 'main'),
      emptyOutDir: true,
      target: 'node20.18',
      rollupOptions: { external: ['electron'], output: { format: 'es', entryFileNames: 'index.js' } },
    },
  });
  mkdirSync(OUT, { recursive: true });
  const about = { name: 'paper-harness', version: '0.0.0', type: 'module', main: 'main/index.js' };
  writeFileSync(join(OUT, 'package.json'), JSON.stringify(about));
}

export interface Harness {
  readonly app: ElectronApplication;
  readonly render: (paper: PaperDocument) => Promise<Rendered>;
}

export interface Rendered {
  readonly html: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly pagesPerCopy: number;
  readonly fonts: readonly { readonly name: string; readonly sha256: string }[];
  readonly missingLetters: readonly string[];
}

const asJson = (paper: PaperDocument) =>
  JSON.stringify(paper, (key, value: unknown) =>
    key === 'bytes' && value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );

/** `problems` collects what a page may never say: errors, violations of its content policy. */
export async function startHarness(problems: string[]): Promise<Harness> {
  await buildHarness();
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const app = await _electron.launch({
    args: [OUT],
    cwd: PROJECT,
    chromiumSandbox: !asRoot,
    env: { ...(process.env as Record<string, string>), PAPER_PAGES: join(OUT, 'pages') },
  });
  watchConsole(app, problems);
  const render = async (paper: PaperDocument): Promise<Rendered> => {
    const rendered = await app.evaluate((_electronApi, json) => globalThis.paperHarness.render(json), asJson(paper));
    return { ...rendered, pdf: new Uint8Array(Buffer.from(rendered.pdf, 'base64')) };
  };
  return { app, render };
}
