import canonicalize from 'canonicalize';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { refuse } from '#shared/kernel/appError';
import { errnoOf, writeFileAtomic } from '../files/atomicWrite';
import type { GenerationPaths } from '../files/generationPaths';
import { deriveKey } from './keys';
import { KeyFile } from './keyfile.schema';

export type KeyFileBody = Omit<KeyFile, 'mac'>;

/**
 * The key file of a generation; the copy before it when the newest is damaged.
 * @throws `vault.keys-damaged` when neither can be read.
 */
export async function readKeyFile(paths: GenerationPaths): Promise<KeyFile> {
  for (const path of [paths.keys, paths.keysPrev]) {
    const keyFile = await readOne(path);
    if (keyFile) return keyFile;
  }
  throw refuse('vault.keys-damaged', {});
}

/** Keeps the present file as the copy before, writes the new one, reads it back. */
export async function writeKeyFile(paths: GenerationPaths, body: KeyFileBody, masterKey: Uint8Array): Promise<KeyFile> {
  const before = await readFile(paths.keys).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (before) await writeFileAtomic(paths.keysPrev, before);
  const keyFile: KeyFile = { ...body, mac: macOf(body, masterKey) };
  await writeFileAtomic(paths.keys, `${JSON.stringify(keyFile, null, 2)}\n`);
  const written = await readOne(paths.keys);
  if (!written || !isGenuine(written, masterKey)) throw refuse('vault.keys-damaged', {});
  return written;
}

/** False when a slot was added, removed or put back by other hands than this program's. */
export function isGenuine(keyFile: KeyFile, masterKey: Uint8Array): boolean {
  const { mac, ...body } = keyFile;
  const expected = Buffer.from(macOf(body, masterKey), 'base64');
  const actual = Buffer.from(mac, 'base64');
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function macOf(body: KeyFileBody, masterKey: Uint8Array): string {
  const key = deriveKey(masterKey, 'keyfile', body.vaultId);
  const mac = createHmac('sha256', key).update(canonicalize(body) ?? '').digest('base64');
  key.fill(0);
  return mac;
}

async function readOne(path: string): Promise<KeyFile | undefined> {
  try {
    const parsed = KeyFile.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
