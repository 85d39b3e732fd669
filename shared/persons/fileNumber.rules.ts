const DIGITS = 4;

/** The series that counts the bags of one office code in one year; a number is never given twice. */
export const fileNumberSeries = (code: string, year: number): string => `file-${code}-${year}`;

/** WX-2026-0001 (domain.md §9.4); the ten-thousandth of a year simply gets a fifth digit. */
export const fileNumberOf = (code: string, year: number, n: number): string =>
  `${code}-${year}-${String(n).padStart(DIGITS, '0')}`;
