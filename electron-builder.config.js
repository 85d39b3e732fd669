import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fontFiles } from './electron/printing/fontFiles.ts';

/** Bundled into out/renderer by Vite; nothing loads them from node_modules at run time. */
const IN_THE_BUNDLE = [
  '@floating-ui', '@mantine', '@napi-rs', '@tabler', '@tanstack', 'pdfjs-dist', 'react', 'react-dom', 'signature_pad',
  'wouter',
];

/** The paper's fonts, and the licence that has to lie beside them. */
const FONTS = Object.entries(fontFiles).flatMap(([address, file]) => [
  { from: file, to: address.slice(1) },
  { from: join(dirname(file), '..', 'LICENSE_FONT'), to: `${address.slice(1)}.license.txt` },
]);

/** Only there where Electron is the stand-in (docs/decisions/0002). */
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
  extraResources: [...FONTS, ...(existsSync(BINDING) ? [{ from: BINDING, to: BINDING }] : [])],
  npmRebuild: false,
  linux: { target: 'dir', executableName: 'onebag', category: 'Office' },
  win: { target: 'nsis' },
  nsis: { oneClick: false, perMachine: true },
  /** The stand-in's default app would start instead of ours. */
  afterPack: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
};
