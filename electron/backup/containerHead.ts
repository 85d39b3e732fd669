import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { refuse } from '#shared/kernel/appError';
import { parseJson } from '../files/pointer.schema';
import { BackupHeader, CHUNK_BYTES } from './header.schema';

/**
 * Head of a `.jdbk` file, version 1 (reliability.md §7.8):
 *
 *   magic 8 B | u16 version | u32 length | header (canonical JSON) | SHA-256 of all before | HMAC of all before
 *
 * The plain SHA-256 tells damage from a wrong key before any key is there; the HMAC, under the file key, tells
 * a forged head from a genuine one.
 */
export const MAGIC = Buffer.from('JDBK\r\n\x1a\n', 'latin1');
export const VERSION = 1;
const FIXED_BYTES = MAGIC.length + 2 + 4;
const DIGEST_BYTES = 32;
/** A genuine header has about 1.5 KB; the limit stands before any allocation. */
const MOST_HEADER_BYTES = 65_536;

export const TAG_BYTES = 16;
export const MAC_BYTES = DIGEST_BYTES;
export const MOST_HEAD_BYTES = FIXED_BYTES + MOST_HEADER_BYTES + 2 * DIGEST_BYTES;

export interface ContainerHead {
  readonly header: BackupHeader;
  /** SHA-256 over magic … header: goes into every chunk, so that no chunk fits another file. */
  readonly digest: Buffer;
  /** What the HMAC covers, and the HMAC as found. */
  readonly authenticated: Buffer;
  readonly mac: Buffer;
  /** Where the chunks begin. */
  readonly bytes: number;
  readonly fileBytes: number;
}

/** Everything before the HMAC. */
export function encodeHead(header: BackupHeader): { readonly authenticated: Buffer; readonly digest: Buffer } {
  const json = Buffer.from(canonicalize(header) ?? '');
  const fixed = Buffer.alloc(FIXED_BYTES);
  MAGIC.copy(fixed);
  fixed.writeUInt16BE(VERSION, MAGIC.length);
  fixed.writeUInt32BE(json.length, MAGIC.length + 2);
  const plain = Buffer.concat([fixed, json]);
  const digest = createHash('sha256').update(plain).digest();
  return { authenticated: Buffer.concat([plain, digest]), digest };
}

/**
 * Reads the head from the first bytes of a file; nothing in it is believed beyond its shape.
 * @throws `backup.not-ours`, `backup.from-newer`, `backup.truncated` or `backup.damaged`
 */
export function decodeHead(start: Buffer, fileBytes: number): ContainerHead {
  if (start.length === 0 || !MAGIC.subarray(0, start.length).equals(start.subarray(0, MAGIC.length))) {
    throw refuse('backup.not-ours', {});
  }
  if (start.length < FIXED_BYTES) throw refuse('backup.truncated', { expectedBytes: FIXED_BYTES, actualBytes: fileBytes });
  const version = start.readUInt16BE(MAGIC.length);
  if (version > VERSION) throw refuse('backup.from-newer', { appVersion: `JDBK ${version}` });
  const length = start.readUInt32BE(MAGIC.length + 2);
  if (version === 0 || length === 0 || length > MOST_HEADER_BYTES) throw refuse('backup.damaged', { part: 'head' });
  const plainBytes = FIXED_BYTES + length;
  const bytes = plainBytes + 2 * DIGEST_BYTES;
  if (start.length < bytes) throw refuse('backup.truncated', { expectedBytes: bytes, actualBytes: fileBytes });
  const authenticated = Buffer.from(start.subarray(0, plainBytes + DIGEST_BYTES));
  const digest = createHash('sha256').update(authenticated.subarray(0, plainBytes)).digest();
  if (!digest.equals(authenticated.subarray(plainBytes))) throw refuse('backup.damaged', { part: 'head' });
  const header = parseHeader(authenticated.subarray(FIXED_BYTES, plainBytes));
  assertSize(header, bytes, fileBytes);
  const mac = Buffer.from(start.subarray(bytes - DIGEST_BYTES, bytes));
  return { header, digest, authenticated, mac, bytes, fileBytes };
}

/** The size of the whole file: known from the header alone, so truncation is found before any key is asked. */
export function containerBytes(headBytes: number, payloadBytes: number): number {
  return headBytes + payloadBytes + chunkCount(payloadBytes) * TAG_BYTES;
}

export const chunkCount = (payloadBytes: number): number => Math.ceil(payloadBytes / CHUNK_BYTES);

function parseHeader(json: Buffer): BackupHeader {
  const text = json.toString('utf8');
  const value = parseJson(text);
  const newer = newerReader(value);
  if (newer !== undefined) throw refuse('backup.from-newer', { appVersion: newer });
  const parsed = BackupHeader.safeParse(value);
  // The canonical form leaves one spelling only: what is shown is what the MAC covers.
  if (!parsed.success || canonicalize(parsed.data) !== text) throw refuse('backup.damaged', { part: 'head' });
  return parsed.data;
}

/** A later version may add fields: then its `minReader` is greater than ours, and its app version is told. */
function newerReader(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('minReader' in value) || typeof value.minReader !== 'number' || value.minReader <= VERSION) return undefined;
  return 'appVersion' in value && typeof value.appVersion === 'string' ? value.appVersion.slice(0, 40) : '';
}

function assertSize(header: BackupHeader, headBytes: number, fileBytes: number): void {
  const expectedBytes = containerBytes(headBytes, header.payloadBytes);
  if (fileBytes < expectedBytes) throw refuse('backup.truncated', { expectedBytes, actualBytes: fileBytes });
  if (fileBytes > expectedBytes) throw refuse('backup.damaged', { part: 'content' });
}
