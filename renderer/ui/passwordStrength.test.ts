import { describe, expect, it } from 'vitest';
import { passwordStrength } from './passwordStrength';

describe('the password meter', () => {
  it('says 够用 for three words in pinyin and 很好 for four', () => {
    expect(passwordStrength('hean chahu 62', []).score).toBe(3);
    expect(passwordStrength('hean chahu maque 62', []).score).toBe(4);
  });

  it('counts four Chinese characters as long enough', () => {
    expect(passwordStrength('河岸茶壶', [])).toMatchObject({ longEnough: true, score: 3 });
  });

  it.each([['河岸茶', false], ['12345678901', false]])('says 太短 below the limit: %s', (password, longEnough) => {
    expect(passwordStrength(password, [])).toMatchObject({ longEnough, score: 1 });
  });

  it.each([['123456789012'], ['aaaaaaaaaaaaaa'], ['abcdefghijklmn']])('is never content with a run: %s', (password) => {
    expect(passwordStrength(password, [])).toMatchObject({ varied: false, score: 2 });
  });

  it('is never content with the name of the office in it', () => {
    expect(passwordStrength('望溪街道的密码本', ['望溪街道'])).toMatchObject({ namesFree: false, score: 2 });
  });
});
