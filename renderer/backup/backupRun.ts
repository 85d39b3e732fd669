import { useSyncExternalStore } from 'react';
import type { BackupDone, BackupPlace } from '#shared/backup/backup.schema';
import { newestByName } from '#shared/backup/backupName.rules';
import { refuse } from '#shared/kernel/appError';
import type { JobProgress } from '../lib/callOffice';
import { callOffice } from '../lib/callOffice';

/** One backup or check at a time; it goes on while the clerk works on other pages. */
export type BackupRun =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly act: 'backup' | 'verify';
      readonly place: string;
      readonly progress: JobProgress | null;
      readonly stopping: boolean;
    }
  | { readonly kind: 'done'; readonly act: 'backup' | 'verify'; readonly result: BackupDone; readonly place: BackupPlace }
  | { readonly kind: 'failed'; readonly act: 'backup' | 'verify'; readonly error: unknown };

let state: BackupRun = { kind: 'idle' };
let stop: AbortController | undefined;
const listeners = new Set<() => void>();

function set(next: BackupRun): void {
  state = next;
  for (const listener of listeners) listener();
}

export const useBackupRun = (): BackupRun =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );

export const placeName = (place: BackupPlace): string => place.label || place.model || place.folder;

export function startBackup(place: BackupPlace): Promise<void> {
  const { folder, fileSystem } = place;
  return run('backup', place, (options) =>
    callOffice('backup.run', { folder, kind: 'manual', fileSystem, place: placeName(place) }, options),
  );
}

/** The newest file of a place, whole or not: a broken one must be told, not passed over. */
export function startVerify(place: BackupPlace): Promise<void> {
  return run('verify', place, async (options) => {
    const newest = newestByName(await callOffice('backup.files', { folder: place.folder }));
    if (!newest) throw refuse('backup.none-found', {});
    return callOffice('backup.verify', { file: newest.file, place: placeName(place), replugged: false }, options);
  });
}

export function stopBackup(): void {
  if (state.kind !== 'running') return;
  set({ ...state, stopping: true });
  stop?.abort();
}

interface RunOptions {
  readonly onProgress: (progress: JobProgress) => void;
  readonly signal: AbortSignal;
}

async function run(act: 'backup' | 'verify', place: BackupPlace, work: (options: RunOptions) => Promise<BackupDone>): Promise<void> {
  if (state.kind === 'running') return;
  stop = new AbortController();
  set({ kind: 'running', act, place: placeName(place), progress: null, stopping: false });
  const onProgress = (progress: JobProgress): void => {
    if (state.kind === 'running') set({ ...state, progress });
  };
  try {
    set({ kind: 'done', act, result: await work({ onProgress, signal: stop.signal }), place });
  } catch (error) {
    set({ kind: 'failed', act, error });
  }
}
