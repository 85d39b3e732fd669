import { closeSync, lstatSync, openSync, readdirSync, readlinkSync, readSync, type Stats } from 'node:fs';
import { join } from 'node:path';

const BLOCK_BYTES = 8 * 1_048_576;

/** The ways in which a readable word may lie in a file: UTF-8, UTF-16 in both orders, and JSON's escapes. */
function spellings(marker: string): Buffer[] {
  const little = Buffer.from(marker, 'utf16le');
  const escaped = [...marker]
    .map((c) => (c.charCodeAt(0) > 0x7f ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c))
    .join('');
  return [Buffer.from(marker, 'utf8'), little, Buffer.from(little).swap16(), Buffer.from(escaped, 'utf8')];
}

/** Which of the markers can be read under these folders, as `path: number of the marker`; never the marker itself. */
export function readableTraces(roots: readonly string[], markers: readonly string[]): string[] {
  return roots.flatMap((root) => filesUnder(root)).flatMap((path) => tracesIn(path, markers));
}

/** Files that were deleted while a process still holds them open: their content is on the disk all the same. */
export function tracesInDeletedFiles(pids: readonly number[], markers: readonly string[]): string[] {
  return pids.flatMap((pid) => {
    const folder = `/proc/${pid}/fd`;
    return entriesOf(folder)
      .map((name) => join(folder, name))
      .filter((path) => isDeletedFile(path))
      .flatMap((path) => tracesIn(path, markers));
  });
}

/** Shared memory is no disk: what lies there is gone with the process. */
function isDeletedFile(path: string): boolean {
  try {
    const target = readlinkSync(path);
    return target.endsWith(' (deleted)') && !/^\/(memfd:|dev\/shm\/)/.test(target);
  } catch {
    return false;
  }
}

function filesUnder(root: string): string[] {
  const found = statOf(root);
  if (found?.isFile()) return [root];
  if (!found?.isDirectory()) return [];
  return entriesOf(root).flatMap((name) => filesUnder(join(root, name)));
}

function tracesIn(path: string, markers: readonly string[]): string[] {
  const wanted = markers.flatMap((marker, number) => spellings(marker).map((bytes) => ({ number, bytes })));
  const overlap = Math.max(...wanted.map(({ bytes }) => bytes.length)) - 1;
  const found = new Set<number>();
  for (const block of blocksOf(path, overlap)) {
    for (const { number, bytes } of wanted) if (block.includes(bytes)) found.add(number);
  }
  return [...found].map((number) => `${path}: marker ${number}`);
}

/** Overlapping, so that no word is cut in two. */
function* blocksOf(path: string, overlap: number): Generator<Buffer> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return;
  }
  try {
    const block = Buffer.alloc(BLOCK_BYTES);
    for (let position = 0; ; position += BLOCK_BYTES - overlap) {
      const bytes = readSync(file, block, 0, BLOCK_BYTES, position);
      if (bytes > 0) yield block.subarray(0, bytes);
      if (bytes < BLOCK_BYTES) return;
    }
  } finally {
    closeSync(file);
  }
}

export function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}
