import { useSyncExternalStore } from 'react';
import { NOTHING_ANSWERED, type ImportAnswers, type ImportPreview, type ImportResult } from '#shared/importing/importing.schema';
import { AppError, refuse } from '#shared/kernel/appError';
import { callOffice, type JobProgress } from '../lib/callOffice';

/** One register at a time; it waits while the clerk looks at other pages, and is gone when the office locks. */
export type ImportRun =
  | { readonly kind: 'start'; readonly error: unknown }
  | { readonly kind: 'reading'; readonly fileName: string; readonly progress: JobProgress | null; readonly stopping: boolean }
  | PreviewRun
  | { readonly kind: 'writing'; readonly preview: ImportPreview; readonly progress: JobProgress | null; readonly stopping: boolean }
  | { readonly kind: 'done'; readonly preview: ImportPreview; readonly result: ImportResult };

export interface PreviewRun {
  readonly kind: 'preview';
  readonly preview: ImportPreview;
  readonly answers: ImportAnswers;
  /** Counts the plans, so that rows are read anew after each. */
  readonly version: number;
  readonly busy: boolean;
  readonly error: unknown;
}

/** As the office refuses it; a larger file need not travel to hear that. */
const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

const START: ImportRun = { kind: 'start', error: null };
let state: ImportRun = START;
let stop: AbortController | undefined;
let versions = 0;
const listeners = new Set<() => void>();

function set(next: ImportRun): void {
  state = next;
  for (const listener of listeners) listener();
}

export const useImportRun = (): ImportRun =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );

const newPreview = (preview: ImportPreview, answers: ImportAnswers): PreviewRun => {
  versions += 1;
  return { kind: 'preview', preview, answers, version: versions, busy: false, error: null };
};

export async function openFile(file: File): Promise<void> {
  closeFile();
  stop = new AbortController();
  set({ kind: 'reading', fileName: file.name, progress: null, stopping: false });
  try {
    if (file.size > LARGEST_FILE_BYTES) throw refuse('import.too-large', { what: 'bytes' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const preview = await callOffice('importing.open', { fileName: file.name, bytes }, { onProgress: showProgress, signal: stop.signal });
    set(newPreview(preview, NOTHING_ANSWERED));
  } catch (error) {
    set({ kind: 'start', error: wasStopped(error) ? null : error });
  }
}

/** Plans anew with what the clerk said; where that fails, everything stays as it was. */
export async function answer(patch: Partial<ImportAnswers>): Promise<void> {
  if (state.kind !== 'preview' || state.busy) return;
  const before = state;
  const answers = { ...before.answers, ...patch };
  set({ ...before, busy: true, error: null });
  try {
    const preview = await callOffice('importing.remap', { token: before.preview.token, answers });
    set(newPreview(preview, answers));
  } catch (error) {
    set({ ...before, error });
  }
}

export async function commit(accept: 'all' | 'clean'): Promise<void> {
  if (state.kind !== 'preview' || state.busy) return;
  const before = state;
  const { preview } = before;
  stop = new AbortController();
  set({ kind: 'writing', preview, progress: null, stopping: false });
  try {
    const result = await callOffice('importing.commit', { token: preview.token, accept }, { onProgress: showProgress, signal: stop.signal });
    set({ kind: 'done', preview, result });
  } catch (error) {
    set({ ...before, error: wasStopped(error) ? null : error });
  }
}

export function stopRun(): void {
  if (state.kind !== 'reading' && state.kind !== 'writing') return;
  set({ ...state, stopping: true });
  stop?.abort();
}

/** Back to the beginning; the office forgets the file. */
export function closeFile(): void {
  // A preview that is gone already (after a lock) needs no closing.
  if (state.kind === 'preview' || state.kind === 'done') callOffice('importing.close', { token: state.preview.token }).catch(() => undefined);
  set(START);
}

function showProgress(progress: JobProgress): void {
  if (state.kind === 'reading' || state.kind === 'writing') set({ ...state, progress });
}

const wasStopped = (error: unknown): boolean => error instanceof AppError && error.problem.code === 'job.cancelled';
