import { constants } from 'node:fs';
import { open, statfs, type FileHandle } from 'node:fs/promises';
import { errnoOf } from '../files/atomicWrite';

/** Direct reads want a buffer at a multiple of the device's sector: 512 B, at most 4096. */
export const ALIGNMENT_BYTES = 4096;
/** Every allocator in use here returns multiples of 16. */
const STEP_BYTES = 16;
const SECTOR_BYTES = 4096;
/** `FUSE_SUPER_MAGIC`: there a direct read passes by our cache, but not by the driver's. */
const FUSE_TYPE = 0x65735546;
const REFUSED = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Opens past the system's cache (Linux); undefined where the system or the file system cannot. */
export async function openDirect(path: string): Promise<FileHandle | undefined> {
  if (process.platform !== 'linux') return undefined;
  try {
    return await open(path, constants.O_RDONLY | constants.O_DIRECT);
  } catch (error) {
    if (REFUSED.has(errnoOf(error))) return undefined;
    throw error;
  }
}

/** Where in `buffer` a direct read may begin: found by trying, because JavaScript cannot see an address. */
export async function alignedOffset(handle: FileHandle, buffer: Buffer): Promise<number | undefined> {
  for (let offset = 0; offset < ALIGNMENT_BYTES; offset += STEP_BYTES) {
    try {
      await handle.read(buffer, offset, SECTOR_BYTES, 0);
      return offset;
    } catch (error) {
      if (!REFUSED.has(errnoOf(error))) throw error;
    }
  }
  return undefined;
}

/** False on FUSE: the driver behind it reads through the cache of the block device. */
export async function reachesDevice(path: string): Promise<boolean> {
  return (await statfs(path)).type !== FUSE_TYPE;
}
