import { refuse } from '#shared/kernel/appError';
import { parseJson } from '../files/pointer.schema';
import { Manifest, MANIFEST_BYTES } from './header.schema';

const LENGTH_BYTES = 4;

/** Length, JSON, zeros: always the same size. */
export function encodeManifest(manifest: Manifest): Buffer {
  const json = Buffer.from(JSON.stringify(manifest));
  if (json.length > MANIFEST_BYTES - LENGTH_BYTES) throw new Error('too many tables for the manifest');
  const area = Buffer.alloc(MANIFEST_BYTES);
  area.writeUInt32BE(json.length);
  json.copy(area, LENGTH_BYTES);
  return area;
}

/** @throws `backup.damaged`, though only a program with the key can have written it so */
export function decodeManifest(area: Buffer): Manifest {
  const length = area.readUInt32BE();
  const json = area.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
  const parsed = Manifest.safeParse(parseJson(json.toString('utf8')));
  if (json.length !== length || !parsed.success) throw refuse('backup.damaged', { part: 'content' });
  return parsed.data;
}
