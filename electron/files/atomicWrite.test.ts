import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errnoOf, retryWhileBusy, writeFileAtomic } from './atomicWrite';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'atomic-')); });
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

const busy = (code: string) => Object.assign(new Error(code), { code });

describe('a small file is either old or new', () => {
  it('replaces and leaves nothing beside it', async () => {
    const path = join(folder, 'CURRENT');
    await writeFileAtomic(path, 'one'); await writeFileAtomic(path, 'two');
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['CURRENT']);
  });

  it('keeps the old file when the folder is not there or a folder stands in the way', async () => {
    await expect(writeFileAtomic(join(folder, 'no', 'CURRENT'), 'x')).rejects.toThrow('ENOENT');
    await writeFileAtomic(join(folder, 'x'), 'old');
    await expect(writeFileAtomic(folder, 'x')).rejects.toThrow();
    expect(await readFile(join(folder, 'x'), 'utf8')).toBe('old');
  });
});

describe('a file held by antivirus', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('is tried again nine times, not a tenth (%s)', async (code) => {
    let calls = 0;
    const heldFor = (times: number) => () => {
      calls += 1;
      return calls <= times ? Promise.reject(busy(code)) : Promise.resolve('done');
    };
    expect(await retryWhileBusy(heldFor(9))).toBe('done');
    calls = 0;
    await expect(retryWhileBusy(heldFor(10))).rejects.toThrow(code);
    expect(calls).toBe(10);
  });

  it('is not tried again for any other trouble', async () => {
    let calls = 0;
    await expect(retryWhileBusy(() => { calls += 1; return Promise.reject(busy('EIO')); })).rejects.toThrow('EIO');
    expect(calls).toBe(1);
    expect(errnoOf('no error')).toBe('');
    await writeFile(join(folder, 'y'), '');
  });
});
