import { readFile, stat } from 'node:fs/promises';
import { errnoOf, writeFileAtomic } from './atomicWrite';
import { generationPaths, listGenerations, pointerPath, type GenerationPaths } from './generationPaths';
import {
  parseJson, parsePointer, pointerText, sha256Hex, type Pointer, type Superseded, type SwitchReason,
} from './pointer.schema';

const PAGE_BYTES = 4096;

export type CurrentState =
  /** No pointer: a fresh data folder. */
  | { readonly kind: 'none' }
  /** The pointer is there and unreadable; ask `newestValid`. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'current'; readonly pointer: Pointer; readonly paths: GenerationPaths };

/**
 * Reads `CURRENT`. A pointer to a generation that is not there counts as damaged, never as a fresh folder; so
 * does a missing pointer beside a generation that once was live. A first run that was broken off is fresh.
 */
export async function readCurrent(dataDir: string): Promise<CurrentState> {
  const text = await readIfThere(pointerPath(dataDir));
  if (text === undefined) return (await highestSwitchNo(dataDir)) === 0 ? { kind: 'none' } : { kind: 'damaged' };
  const pointer = parsePointer(text);
  if (!pointer) return { kind: 'damaged' };
  const paths = generationPaths(dataDir, pointer.generation);
  return (await isWhole(paths)) ? { kind: 'current', pointer, paths } : { kind: 'damaged' };
}

/**
 * The one commit point of restore, migration and undo. The generation must already be complete and synced.
 * Before: the old generation learns since when it is kept. After: the new one keeps a copy of the pointer, so
 * that a damaged `CURRENT` can be mended without ever choosing a generation that was never live.
 */
export async function switchCurrent(
  dataDir: string,
  generation: number,
  switching: { readonly nowMs: number; readonly by: SwitchReason },
): Promise<Pointer> {
  const paths = generationPaths(dataDir, generation);
  if (!(await isWhole(paths))) throw new Error(`generation ${generation} is not complete`);
  const before = await readCurrent(dataDir);
  const switchNo = (await highestSwitchNo(dataDir)) + 1;
  if (before.kind === 'current' && before.pointer.generation !== generation) {
    const note: Superseded = { atMs: switching.nowMs, by: switching.by, switchNo };
    await writeFileAtomic(before.paths.superseded, JSON.stringify(note));
  }
  const pointer: Pointer = {
    generation,
    switchNo,
    keysSha256: sha256Hex(await readFile(paths.keys)),
  };
  await writeFileAtomic(pointerPath(dataDir), pointerText(pointer));
  await writeFileAtomic(paths.mark, pointerText(pointer));
  return pointer;
}

/**
 * When `CURRENT` is damaged: the whole generation that was made live last, by the copies of the pointer.
 * Without any such copy (a crash right after the very first switch) the only whole generation is taken;
 * several of them are ambiguous, and then `undefined` says that a person must decide.
 */
export async function newestValid(dataDir: string): Promise<GenerationPaths | undefined> {
  const whole: { readonly paths: GenerationPaths; readonly switchNo: number }[] = [];
  for (const generation of await listGenerations(dataDir)) {
    const paths = generationPaths(dataDir, generation);
    if (await isWhole(paths)) whole.push({ paths, switchNo: await switchNoOf(paths) });
  }
  const everLive = whole.filter((one) => one.switchNo > 0).sort((a, b) => b.switchNo - a.switchNo);
  if (everLive[0]) return everLive[0].paths;
  return whole.length === 1 ? whole[0]?.paths : undefined;
}

/** A crash may come between the switch and the copy of the pointer; called at start, after `readCurrent`. */
export async function completeSwitch(dataDir: string): Promise<void> {
  const current = await readCurrent(dataDir);
  if (current.kind !== 'current') return;
  if ((await switchNoOf(current.paths)) === current.pointer.switchNo) return;
  await writeFileAtomic(current.paths.mark, pointerText(current.pointer));
}

/** Structure only; whether the content is right is known after unlock. */
async function isWhole(paths: GenerationPaths): Promise<boolean> {
  const db = await stat(paths.db).catch(() => undefined);
  if (!db?.isFile() || db.size === 0 || db.size % PAGE_BYTES !== 0) return false;
  for (const file of [paths.keys, paths.keysPrev]) {
    const text = await readIfThere(file);
    if (text !== undefined && parseJson(text) !== undefined) return true;
  }
  return false;
}

async function switchNoOf(paths: GenerationPaths): Promise<number> {
  const pointer = parsePointer((await readIfThere(paths.mark)) ?? '');
  return pointer?.generation === paths.generation ? pointer.switchNo : 0;
}

async function highestSwitchNo(dataDir: string): Promise<number> {
  const current = parsePointer((await readIfThere(pointerPath(dataDir))) ?? '');
  let highest = current?.switchNo ?? 0;
  for (const generation of await listGenerations(dataDir)) {
    highest = Math.max(highest, await switchNoOf(generationPaths(dataDir, generation)));
  }
  return highest;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
