import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { AppError, refuse } from '#shared/kernel/appError';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { IMPORT_LIMITS } from './limits';

/** The parts of a workbook that are read; pictures, macros, links to other files and printer settings never are. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;
const MACROS = /vbaProject\.bin$/i;

/**
 * Unzips what is needed, and refuses before it unzips: too many entries, too large, too much compressed, names that
 * point elsewhere or come twice, encrypted entries. yauzl checks that an entry is as large as its directory says
 * while it inflates, so that no lie about a size gets past the sums.
 */
export async function unzipWorkbook(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      validateEntrySizes: true,
      strictFileNames: true,
    });
    return await readParts(zip, await checkedEntries(zip, bytes.byteLength));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw Object.assign(refuse('import.damaged', {}), { cause: error });
  }
}

async function checkedEntries(zip: ZipFile, fileBytes: number): Promise<Entry[]> {
  if (zip.entryCount > IMPORT_LIMITS.zipEntries) throw refuse('import.too-large', { what: 'entries' });
  const entries: Entry[] = [];
  const names = new Set<string>();
  let unzipped = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (names.has(name) || entry.isEncrypted()) throw refuse('import.unsafe', {});
    names.add(name);
    if (MACROS.test(name)) throw refuse('import.macros', {});
    unzipped += entry.uncompressedSize;
    if (unzipped > IMPORT_LIMITS.unzippedBytes) throw refuse('import.too-large', { what: 'bytes' });
    if (names.size > IMPORT_LIMITS.zipEntries) throw refuse('import.too-large', { what: 'entries' });
    entries.push(entry);
  }
  if (unzipped > fileBytes * IMPORT_LIMITS.zipRatio) throw refuse('import.too-large', { what: 'ratio' });
  if (!names.has('xl/workbook.xml')) throw refuse('import.not-a-workbook', {});
  return entries.filter((entry) => WANTED.test(entry.fileName));
}

async function readParts(zip: ZipFile, entries: readonly Entry[]): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const part = await buffer(await zip.openReadStreamPromise(entry));
    // A flipped bit in the packed data may unpack to other names and numbers without a complaint.
    if (crc32(part) !== entry.crc32) throw refuse('import.damaged', {});
    // A workbook has no document type; what has one brings entities along (a billion laughs, files of the disk).
    if (/<!(?:doctype|entity)/i.test(part.toString('latin1'))) throw refuse('import.unsafe', {});
    parts.set(entry.fileName, part);
  }
  return parts;
}
