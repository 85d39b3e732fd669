import fc from 'fast-check';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError, type ProblemCode } from '#shared/kernel/appError';
import { containerBytes, decodeHead } from './containerHead';
import { CHUNK_BYTES, MANIFEST_BYTES } from './header.schema';
import { testContainer, type TestContainer } from '../testing/testContainer';

const SEALED = CHUNK_BYTES + 16;
let folder: string;
let box: TestContainer;
let bytes: Buffer;
let headBytes: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onebag-container-'));
  box = await testContainer(folder, 3 * CHUNK_BYTES + 12_345);
  bytes = await readFile(box.file);
  headBytes = decodeHead(bytes, bytes.length).bytes;
});
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

/** What the office is told when it opens these bytes; `bug` for anything that is not one of our sentences. */
async function toldFor(content: Uint8Array): Promise<ProblemCode | 'nothing' | 'bug'> {
  const path = join(folder, 'changed.jdbk');
  await writeFile(path, content);
  return box.open(path).then(() => 'nothing' as const, (error: unknown) =>
    error instanceof AppError ? error.problem.code : 'bug');
}
function flipped(at: number, bit = 0, of = bytes): Buffer {
  const copy = Buffer.from(of);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}
const headProblem = (content: Buffer, size = content.length): ProblemCode | 'nothing' | 'bug' => {
  try { decodeHead(content, size); return 'nothing'; } catch (error) {
    return error instanceof AppError ? error.problem.code : 'bug';
  }
};

describe('a backup file gives back exactly what went in', () => {
  it.each([1, 2, CHUNK_BYTES - 400, CHUNK_BYTES, 2 * CHUNK_BYTES + 1])('for a database of %i bytes', async (size) => {
    const one = await testContainer(folder, size);
    expect((await one.open(one.file)).snapshot.equals(one.snapshot)).toBe(true);
  });
  it('also where the payload ends exactly with a chunk, or the manifest is cut by one', async () => {
    for (const size of [2 * CHUNK_BYTES - MANIFEST_BYTES, 2 * CHUNK_BYTES - 1, CHUNK_BYTES - MANIFEST_BYTES + 1]) {
      const one = await testContainer(folder, size);
      const opened = await one.open(one.file);
      expect(opened.snapshot.equals(one.snapshot)).toBe(true);
      expect(opened.manifest.auditHead).toEqual({ seq: 1, hash: 'aa' });
    }
  });
  it('with room for 500 tables, and not silently without one', async () => {
    const tables = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`table_name_${n}`, { rows: n, hash: 'a'.repeat(64) }]));
    const large = await testContainer(folder, 777, { manifest: { tables: tables(500) } });
    expect(Object.keys((await large.open(large.file)).manifest.tables)).toHaveLength(500);
    await expect(testContainer(folder, 777, { manifest: { tables: tables(5000) } })).rejects.toThrow('too many tables');
  });
});

describe('every change is found, and told in our own words', () => {
  it('in every bit of the head', async () => {
    const told = new Map<string, number>();
    const head = bytes.subarray(0, headBytes);
    for (let at = 0; at < headBytes - 32; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const code = headProblem(flipped(at, bit, head), bytes.length);
        told.set(code, (told.get(code) ?? 0) + 1);
      }
    }
    expect([...told.keys()].sort()).toEqual(['backup.damaged', 'backup.from-newer', 'backup.not-ours', 'backup.truncated']);
    expect(told.get('backup.not-ours')).toBe(64);
  });
  it('in every byte of the head\'s MAC', async () => {
    for (let at = headBytes - 32; at < headBytes; at += 1) expect(await toldFor(flipped(at, at % 8))).toBe('backup.damaged');
  });
  it('in every chunk, at its edges and in between', async () => {
    for (let start = headBytes; start < bytes.length; start += SEALED) {
      const end = Math.min(start + SEALED, bytes.length);
      for (const at of [start, start + 1, start + 4, Math.floor((start + end) / 2), end - 17, end - 16, end - 1]) {
        expect(await toldFor(flipped(at, at % 8)), `byte ${at}`).toBe('backup.damaged');
      }
    }
  });
  it('in chunks that change places, come twice or come from another backup', async () => {
    const chunk = (n: number, from = bytes) => from.subarray(headBytes + n * SEALED, headBytes + (n + 1) * SEALED);
    const head = bytes.subarray(0, headBytes);
    const last = bytes.subarray(headBytes + 3 * SEALED);
    expect(await toldFor(Buffer.concat([head, chunk(0), chunk(2), chunk(1), last]))).toBe('backup.damaged');
    expect(await toldFor(Buffer.concat([head, chunk(0), chunk(1), chunk(1), last]))).toBe('backup.damaged');
    expect(await toldFor(Buffer.concat([head, chunk(1), chunk(1), chunk(2), last]))).toBe('backup.damaged');
    const other = await readFile((await testContainer(folder, 3 * CHUNK_BYTES + 12_345)).file);
    expect(await toldFor(Buffer.concat([head, chunk(0), chunk(1, other), chunk(2), last]))).toBe('backup.damaged');
    expect(await toldFor(Buffer.concat([other.subarray(0, headBytes), bytes.subarray(headBytes)]))).toBe('backup.wrong-key');
  });
});

describe('a file that is too short or too long', () => {
  it('is told as incomplete at every boundary and one byte beside it', async () => {
    const edges = [8, 10, 14, headBytes - 64, headBytes - 32, headBytes];
    for (let at = headBytes + SEALED; at < bytes.length; at += SEALED) edges.push(at, at - 16);
    for (const edge of edges) for (const size of [edge - 1, edge, edge + 1]) {
      expect(await toldFor(bytes.subarray(0, size)), `${size} bytes`).toBe('backup.truncated');
    }
    expect(await toldFor(bytes.subarray(0, -1))).toBe('backup.truncated');
    expect(await toldFor(Buffer.alloc(0))).toBe('backup.not-ours');
    expect(await toldFor(Buffer.from('PK\u0003\u0004 an Excel file'))).toBe('backup.not-ours');
  });
  it('is not accepted with anything behind it', async () => {
    expect(await toldFor(Buffer.concat([bytes, Buffer.alloc(1)]))).toBe('backup.damaged');
    expect(await toldFor(Buffer.concat([bytes, Buffer.alloc(CHUNK_BYTES)]))).toBe('backup.damaged');
  });
  it('is not accepted when its end was replaced by zeros of the same length', async () => {
    expect(await toldFor(Buffer.concat([bytes.subarray(0, -30_000), Buffer.alloc(30_000)]))).toBe('backup.damaged');
  });
});

describe('a hostile head is refused before any work', () => {
  const withFixed = (version: number, length: number): Buffer => {
    const copy = Buffer.from(bytes.subarray(0, headBytes));
    copy.writeUInt16BE(version, 8); copy.writeUInt32BE(length, 10);
    return copy;
  };
  it('of version 0, 2 or 65535', () => {
    expect(headProblem(withFixed(0, 100), bytes.length)).toBe('backup.damaged');
    for (const version of [2, 255, 65_535]) expect(headProblem(withFixed(version, 100))).toBe('backup.from-newer');
  });
  it('of a length that would fill the memory', () => {
    for (const length of [0, 65_537, 0x7fffffff, 0xffffffff]) expect(headProblem(withFixed(1, length))).toBe('backup.damaged');
  });
  it('whatever else it holds', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(400), (junk, at) => {
      const copy = Buffer.from(bytes.subarray(0, headBytes));
      copy.set(junk, Math.min(at, headBytes - junk.length));
      expect(headProblem(copy, bytes.length)).not.toBe('bug');
      expect(headProblem(Buffer.from(junk))).toMatch(/^backup\./);
    }), { numRuns: 3000 });
  });
  it('from a later version that still writes our container', async () => {
    const later = await testContainer(folder, 10, { header: { minReader: 2, appVersion: '9.1.0' } });
    await expect(later.open(later.file)).rejects.toMatchObject({
      problem: { code: 'backup.from-newer', details: { appVersion: '9.1.0' } },
    });
  });
  it('with a manifest that promises more or something else', async () => {
    for (const snapshot of [{ bytes: 11, sha256: 'a'.repeat(64) }, { bytes: 10, sha256: 'a'.repeat(64) }]) {
      const lying = await testContainer(folder, 10, { manifest: { snapshot } });
      await expect(lying.open(lying.file)).rejects.toMatchObject({ problem: { code: 'backup.damaged' } });
    }
  });
});

it('the size of the file follows from its head alone', () => {
  expect(containerBytes(headBytes, box.header.payloadBytes)).toBe(bytes.length);
});
