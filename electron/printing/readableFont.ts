/**
 * Noto draws 一 (U+4E00) and the radical ⼀ (U+2F00) with one glyph, and a PDF names a glyph by the lowest code
 * point that has it: text copied or searched in a filed paper would be radicals, not letters. So before a font
 * is used, the doubles that stand before what people type are taken out of its character map. Outlines, names
 * and advance widths stay as they are (the licence allows it: no reserved font name).
 */
const DOUBLES: readonly (readonly [first: number, last: number])[] = [
  [0x2003, 0x2003], // em space, before the ideographic space
  [0x2035, 0x2035],
  [0x2215, 0x2215], // division slash, before ／
  [0x2329, 0x232a], // before 〈 〉
  [0x2e80, 0x2fdf], // CJK and Kangxi radicals
  [0x301c, 0x301c], // wave dash, before ～
];

interface Group {
  readonly start: number;
  readonly end: number;
  readonly glyph: number;
}

const isDouble = (code: number) => DOUBLES.some(([first, last]) => code >= first && code <= last);

/** A run of code points without the doubles in it: nothing, itself, or the pieces around them. */
function withoutDoubles({ start, end, glyph }: Group): Group[] {
  const touched = DOUBLES.some(([first, last]) => start <= last && end >= first);
  if (!touched) return [{ start, end, glyph }];
  const kept: Group[] = [];
  for (let code = start; code <= end; code += 1) {
    if (isDouble(code)) continue;
    const last = kept.at(-1);
    if (last !== undefined && last.end === code - 1) kept[kept.length - 1] = { ...last, end: code };
    else kept.push({ start: code, end: code, glyph: glyph + code - start });
  }
  return kept;
}

const SEGMENTED_COVERAGE = 12;
const GROUP_BYTES = 12;
const HEAD_BYTES = 16;

/** Where the sfnt's `cmap` begins; a font without one is no font. */
function cmapOffset(font: Buffer): number {
  const tables = font.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) === 'cmap') return font.readUInt32BE(at + 8);
  }
  throw new Error('a font without a character map');
}

function rewrite(font: Buffer, table: number): void {
  const count = font.readUInt32BE(table + 12);
  const groups: Group[] = [];
  for (let at = table + HEAD_BYTES; at < table + HEAD_BYTES + count * GROUP_BYTES; at += GROUP_BYTES) {
    const group = { start: font.readUInt32BE(at), end: font.readUInt32BE(at + 4), glyph: font.readUInt32BE(at + 8) };
    groups.push(...withoutDoubles(group));
  }
  if (groups.length > count) throw new Error('the character map would grow');
  groups.forEach((group, index) => {
    const at = table + HEAD_BYTES + index * GROUP_BYTES;
    font.writeUInt32BE(group.start, at);
    font.writeUInt32BE(group.end, at + 4);
    font.writeUInt32BE(group.glyph, at + 8);
  });
  font.writeUInt32BE(HEAD_BYTES + groups.length * GROUP_BYTES, table + 4);
  font.writeUInt32BE(groups.length, table + 12);
}

/** Changes the font's bytes in place; they are ours, freshly read. */
export function makeReadable(font: Buffer): void {
  const cmap = cmapOffset(font);
  const count = font.readUInt16BE(cmap + 2);
  const tables = new Set(
    Array.from({ length: count }, (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)),
  );
  for (const table of tables) if (font.readUInt16BE(table) === SEGMENTED_COVERAGE) rewrite(font, table);
}

/** Every code point that the font draws, by the same map that a page uses. */
export function drawnCodePoints(font: Buffer): Set<number> {
  const cmap = cmapOffset(font);
  const drawn = new Set<number>();
  for (let record = 0; record < font.readUInt16BE(cmap + 2); record += 1) {
    const table = cmap + font.readUInt32BE(cmap + 4 + record * 8 + 4);
    if (font.readUInt16BE(table) !== SEGMENTED_COVERAGE) continue;
    for (let group = 0; group < font.readUInt32BE(table + 12); group += 1) {
      const at = table + HEAD_BYTES + group * GROUP_BYTES;
      for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code += 1) drawn.add(code);
    }
  }
  return drawn;
}
