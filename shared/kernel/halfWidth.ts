/** Invisible characters that travel with copied text: zero-width, direction marks, byte-order mark, soft hyphen. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** Full-width letters, digits and spaces as half-width ones; invisible characters removed. Han characters stay. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0]/gu, ' ')
    .replace(INVISIBLE, '');
}

/** The same without any space at all: what a number looks like when nobody has made it prettier. */
export const withoutSpaces = (text: string): string => toHalfWidth(text).replace(/\s+/gu, '');
