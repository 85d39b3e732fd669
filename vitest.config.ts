import { defineConfig } from 'vitest/config';

const ROOT = '**/*.root.test.ts';

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
          exclude: [ROOT, '**/node_modules/**'],
        },
      },
      // Needs root, loop devices or a print queue: `npm run test:root`.
      { extends: true, test: { name: 'root', include: [`electron/${ROOT}`, `scripts/${ROOT}`], fileParallelism: false } },
    ],
  },
});
