import { defineConfig } from '@playwright/test';

/** Specs that need root, loop devices or a print queue; started by `npm run test:root`. */
const ROOT = '**/*.root.spec.ts';

export default defineConfig({
  testDir: 'e2e',
  // One application at a time: two cores, and one print queue.
  workers: 1,
  timeout: 60_000,
  globalTimeout: 12 * 60_000,
  // No retries: a test that passes the second time has found something.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  projects: [
    { name: 'app', testMatch: '**/*.spec.ts', testIgnore: ROOT },
    { name: 'root', testMatch: ROOT },
  ],
});
