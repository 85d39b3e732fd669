import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { chunkCipher, newFileKey, newNoncePrefix } from './fileKey';

const plain = Buffer.alloc(1000, 7);
const digest = randomBytes(32);
const key = newFileKey();
const prefix = newNoncePrefix();
const seal = (counter: number, last: boolean, cipher = chunkCipher(key, prefix, digest)) =>
  Buffer.concat(cipher.seal(plain, counter, last));

describe('a sealed chunk', () => {
  it('never looks the same twice: not at another place, not as the last, not in another file', () => {
    const seen = [
      seal(0, false), seal(1, false), seal(256, false), seal(65_536, false), seal(16_777_216, false), seal(0, true),
      seal(0, false, chunkCipher(newFileKey(), prefix, digest)),
      seal(0, false, chunkCipher(key, newNoncePrefix(), digest)),
    ].map((sealed) => sealed.subarray(0, 1000).toString('hex'));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('opens only at its place, in its file, under its key', () => {
    const sealed = seal(5, false);
    const open = (counter: number, last: boolean, cipher = chunkCipher(key, prefix, digest)) => cipher.open(sealed, counter, last);
    expect(open(5, false).equals(plain)).toBe(true);
    const elsewhere = [
      () => open(4, false), () => open(5, true), () => open(5, false, chunkCipher(key, prefix, randomBytes(32))),
      () => open(5, false, chunkCipher(newFileKey(), prefix, digest)),
    ];
    for (const attempt of elsewhere) {
      expect(attempt).toThrow(expect.objectContaining({ problem: { code: 'backup.damaged', details: { part: 'content' } } }));
    }
  });
});
