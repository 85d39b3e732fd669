import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontFiles, fontSha256 } from './fontFiles';
import { drawnCodePoints, makeReadable } from './readableFont';

/** Two bytes from A1A1 to F7FE: what every Chinese PC can type. */
function gb2312(): string[] {
  const decoder = new TextDecoder('gb18030');
  const letters: string[] = [];
  for (let row = 0xa1; row <= 0xf7; row += 1) {
    // Rows A4–A9 are kana, Greek, Cyrillic, pinyin and boxes; AA–AF are empty.
    if (row > 0xa3 && row < 0xb0) continue;
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) letters.push(decoder.decode(new Uint8Array([row, cell])));
  }
  return letters.filter((letter) => /^[\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]$/.test(letter));
}

const fontBytes = (name: string) => {
  const bytes = readFileSync(fontFiles[`/fonts/${name}.ttf`] ?? '');
  makeReadable(bytes);
  return bytes;
};
const TEXT_FONTS = ['NotoSerifSC-Regular', 'NotoSerifSC-SemiBold', 'NotoSansSC-Medium'];
/** Letters of real names that GB 2312 has not; 㛃 and 㑇 are in 通用规范汉字表. */
const NAME_LETTERS = '㐅㛃䶮堃喆翀甯犇淼烜祎璟昇镕珺㑇㐱𬭎𬱟𬀩𫖯𬘭';

describe('the fonts that ship', () => {
  it.each(Object.entries(fontFiles))('%s is there, and nobody can read anything beside it', (address, file) => {
    expect(address).toMatch(/^\/fonts\/[A-Za-z]+-[A-Za-z]+\.ttf$/);
    expect(existsSync(file)).toBe(true);
  });

  it.each(Object.keys(fontFiles))('%s has outlines that a PDF can embed by name', (address) => {
    const bytes = readFileSync(fontFiles[address] ?? '');
    const tags = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => bytes.toString('latin1', 12 + index * 16, 16 + index * 16));
    expect(tags).toContain('glyf');
    expect(tags).not.toContain('CFF ');
    expect(tags).not.toContain('fvar');
  });

  it.each(TEXT_FONTS)('%s draws all letters of GB 2312 and the rarer ones of names', (name) => {
    const drawn = drawnCodePoints(fontBytes(name));
    const missing = [...gb2312(), ...NAME_LETTERS].filter((letter) => !drawn.has(letter.codePointAt(0) ?? 0));
    expect(missing).toEqual([]);
  });

  it('𠮷 comes from the stand-in for rare letters', () => {
    const letter = 0x20bb7;
    expect(drawnCodePoints(fontBytes('NotoSerifSC-Regular')).has(letter)).toBe(false);
    expect(drawnCodePoints(fontBytes('NotoSerifJP-Regular')).has(letter)).toBe(true);
  });

  it('a letter is never filed as the radical that looks like it', () => {
    const before = drawnCodePoints(readFileSync(fontFiles['/fonts/NotoSerifSC-Regular.ttf'] ?? ''));
    const after = drawnCodePoints(fontBytes('NotoSerifSC-Regular'));
    const lost = [...before].filter((code) => !after.has(code));
    expect(lost.filter((code) => code < 0x2e80 || code > 0x2fdf)).toEqual([0x2003, 0x2035, 0x2215, 0x2329, 0x232a, 0x301c]);
    expect(lost).toContain(0x2f00);
    expect([...after].filter((code) => !before.has(code))).toEqual([]);
  });

  it('are told apart by their bytes; a font of the PC itself has no hash', () => {
    expect(fontSha256('NotoSerifSC-Regular')).toMatch(/^[0-9a-f]{64}$/);
    expect(fontSha256('FangSong')).toBe('');
  });
});
