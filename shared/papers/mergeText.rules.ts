import type { PaperField } from './paperTemplate.schema';
import type { PaperValues } from './agreementFields.rules';
import type { PaperRun } from './paperDocument.schema';

/** Shortest line that a hand can fill (DESIGN §8): eight characters of the body. */
export const MIN_BLANK_CHARACTERS = 8;

const MARKS = /\{\{(.*?)\}\}|_{4,}|☐/g;

/** Names between double braces, in the order of the text. */
export function fieldNamesIn(text: string): string[] {
  return [...text.matchAll(MARKS)].flatMap((found) => (found[1] === undefined ? [] : [found[1]]));
}

/** Spaces around a value and empty strings are no value: the paper gets a line instead of an empty underline. */
function written(value: string | undefined): string | undefined {
  const text = value?.trim();
  return text === '' ? undefined : text;
}

/**
 * Merges values into one text. A missing or unknown field becomes a blank line, never `undefined`. A box is
 * ticked when every field of its text has a value.
 */
export function mergeText(text: string, fields: readonly PaperField[], values: PaperValues): PaperRun[] {
  const fieldOf = (name: string) => fields.find((field) => field.name === name);
  const valueOf = (name: string) => {
    const field = fieldOf(name);
    return field === undefined ? undefined : written(values[field.key]);
  };
  const names = fieldNamesIn(text);
  const ticked = names.length > 0 && names.every((name) => valueOf(name) !== undefined);
  const runs: PaperRun[] = [];
  let from = 0;
  for (const found of text.matchAll(MARKS)) {
    if (found.index > from) runs.push({ kind: 'text', text: text.slice(from, found.index) });
    from = found.index + found[0].length;
    const name = found[1];
    if (name !== undefined) {
      const value = valueOf(name);
      const characters = fieldOf(name)?.blankCharacters ?? MIN_BLANK_CHARACTERS;
      runs.push(value === undefined ? { kind: 'blank', characters, field: name } : { kind: 'value', text: value, field: name });
    } else if (found[0] === '☐') {
      runs.push({ kind: 'tick', ticked });
    } else {
      runs.push({ kind: 'blank', characters: Math.max(found[0].length, MIN_BLANK_CHARACTERS) });
    }
  }
  if (from < text.length) runs.push({ kind: 'text', text: text.slice(from) });
  return runs;
}
