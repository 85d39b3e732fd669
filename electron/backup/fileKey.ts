import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { refuse } from '#shared/kernel/appError';
import { unwrap, wrap, type Wrapped } from '../vault/keys';
import { TAG_BYTES, type ContainerHead } from './containerHead';
import type { BackupHeader } from './header.schema';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const PREFIX_BYTES = 7;

type Names = Pick<BackupHeader, 'vaultId' | 'backupId'>;

/** A fresh key for one file: chunk counters may start at 0 because no other file has this key. */
export const newFileKey = (): Buffer => randomBytes(KEY_BYTES);
export const newNoncePrefix = (): string => randomBytes(PREFIX_BYTES).toString('hex');

export function wrapFileKey(fileKey: Uint8Array, backupKey: Uint8Array, names: Names): Wrapped {
  return wrap(fileKey, backupKey, fileKeyAad(names));
}

export function headMac(fileKey: Uint8Array, authenticated: Uint8Array): Buffer {
  const key = subKey(fileKey, 'head-mac');
  const mac = createHmac('sha256', key).update(authenticated).digest();
  key.fill(0);
  return mac;
}

/**
 * The key of this file, after which the header may be believed.
 * @throws `backup.wrong-key` when the office's key does not open it, `backup.damaged` when the head is not genuine
 */
export function openFileKey(head: ContainerHead, backupKey: Uint8Array): Buffer {
  const fileKey = unwrap(head.header.fileKey, backupKey, fileKeyAad(head.header));
  if (fileKey?.length !== KEY_BYTES) throw refuse('backup.wrong-key', {});
  if (!timingSafeEqual(headMac(fileKey, head.authenticated), head.mac)) {
    fileKey.fill(0);
    throw refuse('backup.damaged', { part: 'head' });
  }
  return fileKey;
}

/** Seals and opens the chunks of one file (STREAM: counter and last flag are part of the nonce and of the AAD). */
export interface ChunkCipher {
  /** Ciphertext and tag, to be written one after the other. */
  seal(plain: Uint8Array, counter: number, last: boolean): readonly Buffer[];
  /** @throws `backup.damaged` */
  open(sealed: Uint8Array, counter: number, last: boolean): Buffer;
  end(): void;
}

export function chunkCipher(fileKey: Uint8Array, noncePrefix: string, headDigest: Buffer): ChunkCipher {
  const key = subKey(fileKey, 'chunk');
  const prefix = Buffer.from(noncePrefix, 'hex');
  const place = (counter: number, last: boolean): Buffer => {
    const bytes = Buffer.alloc(NONCE_BYTES - PREFIX_BYTES);
    bytes.writeUInt32BE(counter);
    bytes.writeUInt8(last ? 1 : 0, 4);
    return bytes;
  };
  return {
    seal(plain, counter, last) {
      const where = place(counter, last);
      const cipher = createCipheriv('aes-256-gcm', key, Buffer.concat([prefix, where]));
      cipher.setAAD(Buffer.concat([headDigest, where]));
      const sealed = cipher.update(plain);
      cipher.final();
      return [sealed, cipher.getAuthTag()];
    },
    open(sealed, counter, last) {
      const where = place(counter, last);
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.concat([prefix, where]), { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.concat([headDigest, where]));
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
      const plain = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
      try {
        decipher.final();
      } catch {
        throw refuse('backup.damaged', { part: 'content' });
      }
      return plain;
    },
    end: () => key.fill(0),
  };
}

const subKey = (fileKey: Uint8Array, label: string): Buffer =>
  Buffer.from(hkdfSync('sha256', fileKey, Buffer.alloc(0), Buffer.from(`onebag/jdbk/v1/${label}`), KEY_BYTES));

const fileKeyAad = ({ vaultId, backupId }: Names): string => `onebag/jdbk/v1/file-key/${vaultId}/${backupId}`;
