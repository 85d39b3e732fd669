import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AppError } from '#shared/kernel/appError';
import { createGenerationDir } from '../files/generationPaths';
import { writeKeyFile } from './keyFile';
import type { StaffSlot } from './keyfile.schema';
import { calibrate } from './staffSlot';
import { newVaultBody, unlockWithPassword, unlockWithRecoveryKey, withoutStaff, withStaffPassword } from './vault';

const clock = { now: () => 1_000, ticks: () => performance.now() };
const PASSWORD = '望溪街道的第一把钥匙';

async function aVault() {
  const folder = mkdtempSync(join(tmpdir(), 'onebag-vault-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const paths = await createGenerationDir(folder, 1);
  const { body, masterKey, groups } = newVaultBody(0);
  const withChen = await withStaffPassword(body, masterKey, 'chen', PASSWORD, clock);
  await writeKeyFile(paths, withChen, masterKey);
  return { paths, masterKey, body: withChen, words: groups.join(' ') };
}

const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    return error instanceof AppError ? error.problem.code : String(error);
  }
  return 'opened';
};

describe('the keys of the case book', () => {
  it('open with the right password and with nothing else', async () => {
    const { paths, masterKey } = await aVault();
    expect((await unlockWithPassword(paths, 'chen', PASSWORD)).masterKey).toEqual(masterKey);
    for (const wrong of ['', `${PASSWORD} `, PASSWORD.slice(1), 'password']) {
      expect(await refusal(unlockWithPassword(paths, 'chen', wrong))).toBe('vault.wrong-password');
    }
    expect(await refusal(unlockWithPassword(paths, 'nobody', PASSWORD))).toBe('vault.wrong-password');
  });

  it('open with the same characters from another input method', async () => {
    const { paths, masterKey, body } = await aVault();
    const composed = 'café-zürich-01';
    await writeKeyFile(paths, await withStaffPassword(body, masterKey, 'chen', composed, clock), masterKey);
    expect((await unlockWithPassword(paths, 'chen', composed.normalize('NFD'))).masterKey).toEqual(masterKey);
  });

  it('no longer open with the old password after a change', async () => {
    const { paths, masterKey, body } = await aVault();
    await writeKeyFile(paths, await withStaffPassword(body, masterKey, 'chen', 'another-long-one', clock), masterKey);
    expect(await refusal(unlockWithPassword(paths, 'chen', PASSWORD))).toBe('vault.wrong-password');
    expect(await refusal(unlockWithPassword(paths, 'chen', 'another-long-one'))).toBe('opened');
  });

  it('no longer open for a colleague who left', async () => {
    const { paths, masterKey, body } = await aVault();
    await writeKeyFile(paths, withoutStaff(body, 'chen'), masterKey);
    expect(await refusal(unlockWithPassword(paths, 'chen', PASSWORD))).toBe('vault.wrong-password');
  });

  it('refuse a key file into which a slot was put back by hand', async () => {
    const { paths, masterKey, body } = await aVault();
    const signed = await writeKeyFile(paths, withoutStaff(body, 'chen'), masterKey);
    const forged = { ...signed, staff: body.staff };
    writeFileSync(paths.keys, JSON.stringify(forged));
    expect(await refusal(unlockWithPassword(paths, 'chen', PASSWORD))).toBe('vault.keys-damaged');
  });

  it('do not open when a slot is renamed to another colleague', async () => {
    const { paths, masterKey, body } = await aVault();
    const stolen = body.staff.map((slot): StaffSlot => ({ ...slot, staffId: 'admin' }));
    await writeKeyFile(paths, { ...body, staff: stolen }, masterKey);
    expect(await refusal(unlockWithPassword(paths, 'admin', PASSWORD))).toBe('vault.wrong-password');
  });

  it('fall back to the copy before when the newest file is damaged', async () => {
    const { paths, masterKey, body } = await aVault();
    await writeKeyFile(paths, { ...body, counter: body.counter + 1 }, masterKey);
    writeFileSync(paths.keys, readFileSync(paths.keys).subarray(0, 100));
    expect(await refusal(unlockWithPassword(paths, 'chen', PASSWORD))).toBe('opened');
  });

  it('are opened by the recovery key without any password', async () => {
    const { paths, masterKey, words } = await aVault();
    expect((await unlockWithRecoveryKey(paths, words)).masterKey).toEqual(masterKey);
  });

  it('hold no word of the password, the recovery key or the master key in the file', async () => {
    const { paths, masterKey, words } = await aVault();
    const text = readFileSync(paths.keys, 'utf8');
    for (const secret of [PASSWORD, words, words.replaceAll(' ', ''), masterKey.toString('base64'), masterKey.toString('hex')]) {
      expect(text).not.toContain(secret);
    }
  });
});

it.each([
  [100, 12], [300, 4], [400, 3], [2000, 3], [1, 12],
])('a PC that takes %i ms at the floor uses %i passes, never fewer than three', (floorMs, passes) => {
  expect(calibrate(floorMs)).toMatchObject({ memoryKiB: 65536, passes });
});
