import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Fingerprint } from '../../shared/backup/backup.schema';

const PROJECT = join(import.meta.dirname, '..', '..');

/**
 * What the newest backup on the stick holds, read by a process of its own that is given the folder and, on its
 * standard input, the recovery key, and nothing else.
 */
export function readStick(stick: string, recoveryKey: string): Fingerprint {
  const tsx = join(PROJECT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const reader = join(PROJECT, 'electron', 'backup', 'inspectCli.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, reader, stick], { input: recoveryKey, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the stick could not be read: ${stderr}`);
  const { tables, auditHead } = JSON.parse(stdout) as Fingerprint;
  return { tables, auditHead };
}
