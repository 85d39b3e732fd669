import { forgetKeys, keysFor, type KeySource } from './backupKeys';
import { readHead } from './containerReader';
import type { BackupHeader } from './header.schema';

export interface FoundHead {
  readonly header: BackupHeader;
  readonly bytes: number;
  /** The MAC was right: what the head says is what the office wrote. */
  readonly authenticated: true;
}

/** What a backup says of itself, believed only because the key proved it. The content is not read. */
export async function inspectBackup(file: string, source: KeySource): Promise<FoundHead> {
  const head = await readHead(file);
  forgetKeys(keysFor(head, source));
  return { header: head.header, bytes: head.fileBytes, authenticated: true };
}
