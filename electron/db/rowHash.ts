import { createHash } from 'node:crypto';

export type Cell = bigint | number | string | Uint8Array | null;

const BUFFER_BYTES = 64 * 1024;
const TAG = { null: 0, integer: 1, real: 2, text: 3, blob: 4, row: 5, columns: 6 } as const;

/** What one table holds: number of rows, and SHA-256 over all their values in order. */
export interface TableFingerprint {
  readonly rows: number;
  readonly hash: string;
}

/** Collects the rows of one table. */
export interface RowHash {
  /** Adds a row, leaving out its first `skip` cells; answers how many bytes of content it had. */
  add(row: readonly Cell[], skip?: number): number;
  end(): TableFingerprint;
}

/**
 * SHA-256 over rows in a form that no other content can share: every value is written with its type and its
 * length, every row with its number of cells, the column names first. Small values are gathered, because one
 * call of the hash a value would cost more than the hash.
 */
export function rowHash(columns: readonly string[]): RowHash {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let used = 0;
  let rows = 0;
  let total = 0;

  const room = (bytes: number): void => {
    if (used + bytes <= BUFFER_BYTES) return;
    hash.update(buffer.subarray(0, used));
    total += used;
    used = 0;
  };
  const mark = (tag: number, length: number): void => {
    room(5);
    used = buffer.writeUInt8(tag, used);
    used = buffer.writeUInt32BE(length, used);
  };
  const bytesOf = (tag: number, value: Uint8Array): void => {
    mark(tag, value.length);
    if (value.length > BUFFER_BYTES) {
      room(BUFFER_BYTES);
      hash.update(value);
      total += value.length;
      return;
    }
    room(value.length);
    buffer.set(value, used);
    used += value.length;
  };
  const textOf = (value: string): void => {
    const length = Buffer.byteLength(value);
    if (length > BUFFER_BYTES) return bytesOf(TAG.text, Buffer.from(value));
    mark(TAG.text, length);
    room(length);
    used += buffer.write(value, used);
  };
  const cell = (value: Cell): void => {
    if (value === null) return mark(TAG.null, 0);
    if (typeof value === 'string') return textOf(value);
    if (typeof value === 'bigint') {
      mark(TAG.integer, 8);
      room(8);
      used = buffer.writeBigInt64BE(value, used);
      return;
    }
    if (typeof value === 'number') {
      mark(TAG.real, 8);
      room(8);
      used = buffer.writeDoubleBE(value, used);
      return;
    }
    bytesOf(TAG.blob, value);
  };

  mark(TAG.columns, columns.length);
  for (const name of columns) textOf(name);
  return {
    add(row, skip = 0) {
      const before = total + used;
      rows += 1;
      mark(TAG.row, row.length - skip);
      for (let at = skip; at < row.length; at += 1) cell(row[at] ?? null);
      return total + used - before;
    },
    end() {
      hash.update(buffer.subarray(0, used));
      return { rows, hash: hash.digest('hex') };
    },
  };
}
