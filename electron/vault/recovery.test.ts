import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/kernel/appError';
import { newRecoverySecret, newRecoverySlot, openRecoverySlot, parseRecoveryKey, recoveryGroups } from './recovery';

const problemOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error instanceof AppError ? error.problem : error;
  }
  return 'nothing was refused';
};

describe('the printed recovery key', () => {
  it('is read back from any spacing, case, full-width letters, and from O, I and L for 0 and 1', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const groups = recoveryGroups(bytes);
        const sloppy = groups.map((group) => group.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')).join(' - ');
        const wide = groups.join('').replaceAll(/[0-9A-Z]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0));
        expect(parseRecoveryKey(sloppy)).toEqual(Buffer.from(bytes));
        expect(parseRecoveryKey(wide)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('names the group that was mistyped, in nearly every case of one wrong character, and never opens with it', () => {
    const secret = newRecoverySecret();
    const masterKey = randomBytes(32);
    const slot = newRecoverySlot(masterKey, secret, 'vault', 'K-01', 0);
    const typed = recoveryGroups(secret).join('');
    let named = 0;
    let tried = 0;
    for (let index = 0; index < typed.length; index += 1) {
      for (const character of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (character === typed[index]) continue;
        tried += 1;
        const wrong = typed.slice(0, index) + character + typed.slice(index + 1);
        const problem = problemOf(() => openRecoverySlot(slot, wrong, 'vault'));
        const group = Math.floor(index / 5) + 1;
        if (JSON.stringify(problem) === JSON.stringify({ code: 'vault.recovery-key-typo', details: { group } })) named += 1;
        else expect(problem).toEqual({ code: 'vault.wrong-recovery-key', details: {} });
      }
    }
    expect(named / tried).toBeGreaterThan(0.95);
  });

  it('says when two groups were swapped', () => {
    const groups = recoveryGroups(Buffer.from('00112233445566778899aabbccddeeff00112233', 'hex'));
    const swapped = [groups[1], groups[0], ...groups.slice(2)].join(' ');
    expect(problemOf(() => parseRecoveryKey(swapped))).toMatchObject({ code: 'vault.recovery-key-typo' });
  });

  it('asks for the missing characters of a key that is too short or too long', () => {
    const typed = recoveryGroups(newRecoverySecret()).join('');
    for (const wrong of ['', typed.slice(1), `${typed}0`]) {
      expect(problemOf(() => parseRecoveryKey(wrong))).toEqual({ code: 'vault.recovery-key-typo', details: { group: 0 } });
    }
  });

  it('opens the master key, and only with the case book it belongs to', () => {
    const secret = newRecoverySecret();
    const masterKey = randomBytes(32);
    const slot = newRecoverySlot(masterKey, secret, 'vault-a', 'K-01', 0);
    const typed = recoveryGroups(secret).join(' ');
    expect(openRecoverySlot(slot, typed, 'vault-a')).toEqual(masterKey);
    expect(problemOf(() => openRecoverySlot(slot, typed, 'vault-b'))).toEqual({ code: 'vault.wrong-recovery-key', details: {} });
    const other = recoveryGroups(newRecoverySecret()).join(' ');
    expect(problemOf(() => openRecoverySlot(slot, other, 'vault-a'))).toEqual({ code: 'vault.wrong-recovery-key', details: {} });
  });
});
