/** What an ink-signed copy may come back as. Judged by the first bytes, never by a name. */
export type ScanMime = 'application/pdf' | 'image/jpeg' | 'image/png';

export const MAX_SCAN_BYTES = 20 * 1024 * 1024;

const MAGIC: readonly (readonly [ScanMime, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** `undefined`: not a scan that this program keeps. */
export function scanMime(data: Uint8Array): ScanMime | undefined {
  return MAGIC.find(([, magic]) => magic.every((byte, index) => data[index] === byte))?.[0];
}
