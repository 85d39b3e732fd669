import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** What the oldest runtime in use understands: the fallback Electron 33 (docs/decisions/0002). */
const NODE = 'node20.18';
const CHROMIUM = 'chrome130';

export default defineConfig({
  // Dependencies stay in node_modules and are loaded from there: native addons must not be bundled. zod is: from there
  // it is many files, each looked up before the first window opens (77 to 350 ms on a loaded two-core machine).
  main: {
    build: {
      target: NODE,
      outDir: 'out/main',
      externalizeDeps: { exclude: ['zod'] },
      rollupOptions: {
        input: {
          index: 'electron/main/index.ts',
          records: 'electron/records/index.ts',
          courier: 'electron/courier/index.ts',
          'snapshot.worker': 'electron/backup/snapshot.worker.ts',
          'workbook.worker': 'electron/importing/workbook.worker.ts',
        },
        // All in one folder, so that `import.meta.dirname` is out/main wherever the code landed.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].chunk.js' },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      outDir: 'out/preload',
      // A sandboxed preload may be CommonJS only, and must be one file.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'electron/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: CHROMIUM,
      outDir: 'out/renderer',
      // Half the bytes to parse at every start and every lock.
      minify: true,
      // No data: URLs and no polyfill that fetches: the content policy refuses both.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: 'renderer/index.html', paper: 'renderer/paper.html' } },
    },
  },
});
