import { defineConfig } from 'vitest/config';

const ROOT = '**/*.root.test.ts';
const SPEED = '**/*.speed.test.ts';

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'shared/**/*.test.ts',
            'electron/**/*.test.ts',
            'renderer/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: [ROOT, SPEED, '**/node_modules/**'],
        },
      },
      // Measures times: in a run of its own, one file after the other, so that no other test takes the cores.
      {
        extends: true,
        test: { name: 'speed', include: [`electron/${SPEED}`, `shared/${SPEED}`], fileParallelism: false },
      },
      // Needs root, loop devices or a print queue: `npm run test:root`.
      { extends: true, test: { name: 'root', include: [`electron/${ROOT}`, `scripts/${ROOT}`], fileParallelism: false } },
    ],
  },
});
