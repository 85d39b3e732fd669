import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Bundled into out/renderer by Vite; nothing loads them from node_modules at run time. */
const IN_THE_BUNDLE = [
  '@floating-ui', '@mantine', '@tabler', '@tanstack', 'pdfjs-dist', 'pinyin-pro', 'react', 'react-dom',
  'signature_pad', 'wouter',
];

const BINDING = 'node_modules/.cache/onebag';

export default {
  appId: 'onebag.desktop',
  productName: 'OneBag',
  directories: { output: process.env['ONEBAG_PACKAGE_OUT'] ?? 'dist' },
  files: [
    'out/**',
    'drizzle/**',
    'resources/**',
    'package.json',
    ...IN_THE_BUNDLE.map((name) => `!node_modules/${name}/**`),
    '!node_modules/better-sqlite3/{deps,src}/**',
  ],
  // Only there where Electron is the stand-in (docs/decisions/0002).
  extraResources: existsSync(BINDING) ? [{ from: BINDING, to: BINDING }] : [],
  npmRebuild: false,
  linux: { target: 'dir', executableName: 'onebag', category: 'Office' },
  win: { target: 'nsis' },
  nsis: { oneClick: false, perMachine: true },
  /** The stand-in's default app would start instead of ours. */
  afterPack: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
};
