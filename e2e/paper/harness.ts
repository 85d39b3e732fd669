import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ElectronApplication, _electron } from '@playwright/test';
import { build } from 'vite';

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

/** Root may not use Chromium's sandbox; everybody else must. */
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export async function startHarness(): Promise<ElectronApplication> {
  await buildHarness();
  return _electron.launch({
    args: [...SANDBOX, OUT],
    cwd: PROJECT,
    env: { ...(process.env as Record<string, string>), PAPER_PAGES: join(OUT, 'pages') },
  });
}
