import { asc, eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { fileChunksTable, filesTable } from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

/** Row size of a file's pieces (reliability.md §7.4). */
const CHUNK_BYTES = 256 * 1024;

export interface NewFile {
  readonly id: string;
  readonly data: Uint8Array;
  readonly mime: string;
  readonly now: number;
}

/** Written once, in pieces, in the caller's transaction; there is no row without its bytes. */
export function insertFile(tx: WriteTx, file: NewFile): void {
  const sha256 = createHash('sha256').update(file.data).digest('hex');
  tx.insert(filesTable)
    .values({ id: file.id, sha256, bytes: file.data.length, mime: file.mime, createdAt: file.now })
    .run();
  for (let n = 0; n * CHUNK_BYTES < file.data.length; n += 1) {
    const data = Buffer.from(file.data.subarray(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES));
    tx.insert(fileChunksTable).values({ fileId: file.id, n, data }).run();
  }
}

/** The bytes as they were sealed. @throws when they no longer have the hash they were stored with. */
export function readFileBytes(db: ReadDb, id: string): { data: Uint8Array; mime: string } {
  const file = db.select().from(filesTable).where(eq(filesTable.id, id)).get();
  if (!file) throw new Error('a sealed file is missing');
  const chunks = db
    .select({ data: fileChunksTable.data })
    .from(fileChunksTable)
    .where(eq(fileChunksTable.fileId, id))
    .orderBy(asc(fileChunksTable.n))
    .all();
  const data = Buffer.concat(chunks.map((chunk) => chunk.data));
  if (createHash('sha256').update(data).digest('hex') !== file.sha256) throw new Error('a sealed file has changed');
  return { data: new Uint8Array(data), mime: file.mime };
}
