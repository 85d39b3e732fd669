import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export type KeyLabel = 'db' | 'audit' | 'backup' | 'keyfile';

/** One key per purpose out of the master key (HKDF-SHA256). The caller overwrites what it no longer needs. */
export function deriveKey(masterKey: Uint8Array, label: KeyLabel, vaultId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, Buffer.from(vaultId), Buffer.from(`onebag/${label}/v1`), KEY_BYTES));
}

/** A secret under a key: AES-256-GCM; `aad` ties it to its place, so that it cannot be moved elsewhere. */
export interface Wrapped {
  readonly nonce: string;
  readonly box: string;
}

export function wrap(secret: Uint8Array, key: Uint8Array, aad: string): Wrapped {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(aad));
  const box = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), box: box.toString('base64') };
}

/** The secret, or undefined when the key is not the right one or a bit was changed. */
export function unwrap(wrapped: Wrapped, key: Uint8Array, aad: string): Buffer | undefined {
  const nonce = Buffer.from(wrapped.nonce, 'base64');
  const box = Buffer.from(wrapped.box, 'base64');
  if (nonce.length !== NONCE_BYTES || box.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(box.subarray(box.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(box.subarray(0, box.length - TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}
