import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Written by scripts/setup/nativeBinding.mjs; never part of what is shipped. */
const COMPILED = join('node_modules', '.cache', 'onebag', 'better_sqlite3.napi9.node');

/** First version that lets an addon keep references to strings, which the prebuilt addon does. */
const NODE_API_OF_PREBUILT = 10;

/**
 * The addon to hand to better-sqlite3 where its prebuilt one cannot load: in the fallback Electron of machines
 * that cannot download the real one (docs/decisions/0002). `undefined` means: the prebuilt one is right.
 */
export function nativeBindingPath(): string | undefined {
  if (Number(process.versions['napi']) >= NODE_API_OF_PREBUILT) return undefined;
  // From out/main (or a chunk below it) upwards to the project's folder.
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const path = join(folder, COMPILED);
    if (existsSync(path)) return path;
    if (dirname(folder) === folder) throw new Error('no database addon for Node-API 9: run npm run setup');
  }
}
