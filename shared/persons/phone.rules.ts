import { toHalfWidth } from '../kernel/halfWidth';

/** domain.md §9.4; stored as text. */
const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/;
/** A landline without its area code, as a street office writes it. */
const LOCAL = /^[2-8]\d{6,7}$/;
/** 400 and 800 numbers of institutions. */
const SERVICE = /^[48]00-?\d{3}-?\d{4}$/;

export type PhoneKind = 'mobile' | 'landline';
export interface PhoneReading {
  readonly number: string;
  readonly kind: PhoneKind;
}

/** One number in whatever way it was typed: +86, spaces, dashes, full-width. `undefined`: no telephone number. */
export function readPhone(written: string): PhoneReading | undefined {
  const text = toHalfWidth(written)
    .replace(/[‐-―−]/gu, '-')
    .replace(/[\s.()]/gu, '')
    .replace(/^(\+?86|0086)-?(?=1[3-9])/u, '');
  const digits = text.replace(/-/gu, '');
  if (MOBILE.test(digits)) return { number: digits, kind: 'mobile' };
  if (LANDLINE.test(text) || LOCAL.test(digits) || SERVICE.test(text)) return { number: text, kind: 'landline' };
  return undefined;
}

/** Several numbers in one cell, in their order; what is no number is given back as `rest`. */
export function readPhones(written: string): { readonly phones: PhoneReading[]; readonly rest: string[] } {
  const phones: PhoneReading[] = [];
  const rest: string[] = [];
  const whole = readPhone(written);
  const parts = whole ? [written] : toHalfWidth(written).split(/[、,;/\\|\n]+|\s{1,}(?=[01]\d)/u);
  for (const part of parts.map((p) => p.trim()).filter((p) => p !== '')) {
    const phone = readPhone(part);
    if (!phone) rest.push(part);
    else if (!phones.some((known) => known.number === phone.number)) phones.push(phone);
  }
  return { phones, rest };
}

/** 199****5415 (DESIGN §6); of a short number the last two digits. */
export function maskPhone(number: string): string {
  if (number === '') return '';
  return number.length < 9 ? `****${number.slice(-2)}` : `${number.slice(0, 3)}****${number.slice(-4)}`;
}
