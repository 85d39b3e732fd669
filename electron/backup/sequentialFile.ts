import { open, type FileHandle } from 'node:fs/promises';
import { refuse } from '#shared/kernel/appError';
import { ALIGNMENT_BYTES, alignedOffset, openDirect, reachesDevice } from './directRead';

const BLOCK_BYTES = 2 * 1_048_576;

/** A file that is read from front to back, one block ahead. */
export interface SequentialFile {
  readonly bytes: number;
  /** The system's cache was passed by: what was read came from the device. */
  readonly cacheBypassed: boolean;
  /**
   * Exactly `length` bytes; they stand there until the next call, in memory that is used again, because fresh
   * memory for every megabyte cost more than ciphering it. @throws `backup.truncated`
   */
  take(length: number): Promise<Buffer>;
  close(): Promise<void>;
}

interface Source {
  readonly handle: FileHandle;
  /** Two blocks: one is used while the other is filled. */
  readonly blocks: readonly [Buffer, Buffer];
  readonly direct: boolean;
}

/** @param pastCache try to read from the device itself; where that is refused, a fresh handle has to do */
export async function openSequential(path: string, pastCache: boolean): Promise<SequentialFile> {
  const source = (pastCache ? await directSource(path) : undefined) ?? (await plainSource(path));
  try {
    const { size } = await source.handle.stat();
    return sequential(source, size, source.direct && (await reachesDevice(path)));
  } catch (error) {
    await source.handle.close();
    throw error;
  }
}

async function plainSource(path: string): Promise<Source> {
  const blocks = [Buffer.allocUnsafeSlow(BLOCK_BYTES), Buffer.allocUnsafeSlow(BLOCK_BYTES)] as const;
  return { handle: await open(path, 'r'), blocks, direct: false };
}

async function directSource(path: string): Promise<Source | undefined> {
  const handle = await openDirect(path);
  if (!handle) return undefined;
  try {
    const blocks: Buffer[] = [];
    for (let n = 0; n < 2; n += 1) {
      const roomy = Buffer.allocUnsafeSlow(BLOCK_BYTES + ALIGNMENT_BYTES);
      const offset = await alignedOffset(handle, roomy);
      if (offset !== undefined) blocks.push(roomy.subarray(offset, offset + BLOCK_BYTES));
    }
    const [first, second] = blocks;
    if (first && second) return { handle, blocks: [first, second], direct: true };
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return undefined;
}

function sequential({ handle, blocks }: Source, bytes: number, cacheBypassed: boolean): SequentialFile {
  let turn = 0;
  let position = 0;
  let block: Buffer = Buffer.alloc(0);
  let ahead: Promise<Buffer> | undefined;
  let scratch = Buffer.alloc(0);

  const fill = async (): Promise<Buffer> => {
    turn = 1 - turn;
    const target = blocks[turn] ?? blocks[0];
    const { bytesRead } = await handle.read(target, 0, BLOCK_BYTES, position);
    position += bytesRead;
    return target.subarray(0, bytesRead);
  };
  const fillAhead = (): Promise<Buffer> => {
    const filling = fill();
    // Whoever takes the block hears of the trouble; until then it must not count as unhandled.
    filling.catch(() => undefined);
    return filling;
  };
  const nextBlock = async (): Promise<Buffer> => {
    const current = await (ahead ?? fill());
    ahead = current.length > 0 && position < bytes ? fillAhead() : undefined;
    return current;
  };

  return {
    bytes,
    cacheBypassed,
    async take(length) {
      if (block.length === 0 && length > 0) block = await nextBlock();
      if (block.length >= length) {
        const whole = block.subarray(0, length);
        block = block.subarray(length);
        return whole;
      }
      if (scratch.length < length) scratch = Buffer.allocUnsafe(length);
      const taken = scratch.subarray(0, length);
      let filled = 0;
      while (filled < length) {
        if (block.length === 0) block = await nextBlock();
        if (block.length === 0) throw refuse('backup.truncated', { expectedBytes: bytes, actualBytes: position });
        const copied = block.copy(taken, filled, 0, length - filled);
        block = block.subarray(copied);
        filled += copied;
      }
      return taken;
    },
    async close() {
      await ahead?.catch(() => undefined);
      // A driver that died answers even this with an error; what was read is judged by its content.
      await handle.close().catch(() => undefined);
    },
  };
}
