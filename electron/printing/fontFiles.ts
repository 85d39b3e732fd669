import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** One shipped font: all are SIL OFL 1.1 with glyf outlines (docs/decisions/0005-paper.md). */
interface ShippedFont {
  readonly file: string;
  /** PostScript name, as the PDF names it. */
  readonly name: string;
  /** Where the npm package keeps it; a packaged build carries the same file in resources/fonts. */
  readonly from: string;
}

const SHIPPED: readonly ShippedFont[] = [
  {
    file: 'NotoSerifSC-Regular.ttf',
    name: 'NotoSerifSC-Regular',
    from: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  },
  {
    file: 'NotoSerifSC-SemiBold.ttf',
    name: 'NotoSerifSC-SemiBold',
    from: '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf',
  },
  {
    file: 'NotoSansSC-Medium.ttf',
    name: 'NotoSansSC-Medium',
    from: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  },
  {
    file: 'NotoSerifJP-Regular.ttf',
    name: 'NotoSerifJP-Regular',
    from: '@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
  },
];

function placeOf(font: ShippedFont): string {
  const packaged = join(process.resourcesPath ?? '', 'fonts', font.file);
  return existsSync(packaged) ? packaged : createRequire(import.meta.url).resolve(font.from);
}

/** Address under `app://` → file. The allow-map for whoever serves pages; nothing else may be read. */
export const fontFiles: Readonly<Record<string, string>> = Object.fromEntries(
  SHIPPED.map((font) => [`/fonts/${font.file}`, placeOf(font)]),
);

const hashes = new Map<string, string>();

/** SHA-256 of the shipped font with this PostScript name; empty for a font of the PC, whose file we do not see. */
export function fontSha256(name: string): string {
  const font = SHIPPED.find((shipped) => shipped.name === name);
  const path = font === undefined ? undefined : fontFiles[`/fonts/${font.file}`];
  if (path === undefined) return '';
  const known = hashes.get(path) ?? createHash('sha256').update(readFileSync(path)).digest('hex');
  hashes.set(path, known);
  return known;
}
