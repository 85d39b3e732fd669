import { refuse } from '#shared/kernel/appError';

/** Compound file: old Excel, old WPS, and every password-protected workbook. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Names of streams in a compound file, as they stand in its directory (UTF-16). */
const inDirectory = (name: string): Buffer => Buffer.from(name, 'utf16le');
const ENCRYPTED = inDirectory('EncryptedPackage');
const OLD_BOOKS = [inDirectory('Workbook'), inDirectory('Book')];
const LOOK_AT_BYTES = 4096;

/**
 * Lets pass what may be an .xlsx; everything else that offices have lying about gets the sentence that helps.
 * Decided by the bytes; the name only tells .xls from .et, which are the same inside.
 */
export function assertMayBeWorkbook(bytes: Uint8Array, fileName: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) throw refuse('import.empty', {});
  if (startsWith(file, COMPOUND)) throw compoundProblem(file, fileName);
  if (startsWith(file, EMPTY_ZIP)) throw refuse('import.not-a-workbook', {});
  if (startsWith(file, ZIP)) return;
  throw isText(file) ? textProblem(file) : refuse('import.not-a-workbook', {});
}

const startsWith = (file: Buffer, magic: readonly number[]): boolean => magic.every((byte, index) => file[index] === byte);

function compoundProblem(file: Buffer, fileName: string) {
  if (file.includes(ENCRYPTED)) return refuse('import.password', {});
  if (!OLD_BOOKS.some((name) => file.includes(name))) return refuse('import.not-a-workbook', {});
  return refuse('import.old-format', { extension: /\.ett?$/i.test(fileName) ? '.et' : '.xls' });
}

/** No byte that no text has; GBK and UTF-8 alike. UTF-16 shows by its mark. */
function isText(file: Buffer): boolean {
  const head = file.subarray(0, LOOK_AT_BYTES);
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return true;
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x1a);
}

function textProblem(file: Buffer) {
  const head = file.subarray(0, LOOK_AT_BYTES).toString('latin1').toLowerCase();
  // Many web systems hand out a page under the name of a workbook.
  const isPage = /<html|<table|<\?xml|<!doctype/.test(head);
  return refuse('import.text-file', { kind: isPage ? 'page' : 'csv' });
}
