import { pinyin } from 'pinyin-pro';
import { withoutSpaces } from '../kernel/halfWidth';

/** What a name can be found by: every reading in full (`shanxiaoli`) and by initials (`sxl`), the likeliest first. */
export interface NamePinyin {
  readonly full: readonly string[];
  readonly initials: readonly string[];
}

/** A name with many readings stays findable; the search row stays short. */
const MOST_READINGS = 24;

/** Both spellings of ü: `lv` as keyboards have it, `lyu` as in passports. */
const spellings = (syllable: string): string[] =>
  syllable.includes('ü') ? [syllable.replace('ü', 'v'), syllable.replace('ü', 'yu')] : [syllable];

/** Readings of one character; first the one that fits its neighbours. Letters and digits stand for themselves. */
function readingsOf(character: string, inContext: string): string[] {
  const all = pinyin(character, { toneType: 'none', type: 'array', multiple: true });
  return [...new Set([inContext, ...all].flatMap(spellings).map((syllable) => syllable.toLowerCase()))];
}

/**
 * Every way the name may be typed. Surnames with two readings (单 shan/dan, 曾 zeng/ceng, 解 xie/jie) come with both,
 * so does every other character that has two. Spaces inside a name (崔 雪) and the dot of 买买提·艾力 count for nothing.
 */
export function namePinyin(name: string): NamePinyin {
  const characters = [...withoutSpaces(name).replace(/[·•・.]/gu, '')];
  if (characters.length === 0) return { full: [], initials: [] };
  const inContext = pinyin(characters.join(''), { toneType: 'none', type: 'array', mode: 'surname', surname: 'head' });
  // Where the library splits a rare character otherwise than we do, no reading may shift to a neighbour.
  const fits = inContext.length === characters.length;
  const ways = combine(
    characters.map((character, index) => readingsOf(character, (fits ? inContext[index] : undefined) ?? character)),
  );
  return {
    full: [...new Set(ways.map((way) => way.join('')))],
    initials: [...new Set(ways.map((way) => way.map((syllable) => syllable.charAt(0)).join('')))],
  };
}

/** Every combination; the surname varies fastest, so that its second reading is never the one that is cut off. */
function combine(columns: readonly (readonly string[])[]): string[][] {
  let ways: string[][] = [[]];
  for (const column of [...columns].reverse()) {
    ways = ways.flatMap((way) => column.map((syllable) => [syllable, ...way])).slice(0, MOST_READINGS);
  }
  return ways;
}
