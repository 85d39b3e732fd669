import { useSyncExternalStore } from 'react';

/** What the bottom bar says about keeping: the last thing saved and the newest draft. */
export interface SaveStatus {
  readonly savedAt: number | null;
  readonly draftAt: number | null;
  /** Drafts typed but not yet in the file. */
  readonly pending: number;
}

let status: SaveStatus = { savedAt: null, draftAt: null, pending: 0 };
const listeners = new Set<() => void>();

export function reportSaving(change: Partial<SaveStatus>): void {
  status = { ...status, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSaveStatus = (): SaveStatus => useSyncExternalStore(subscribe, () => status);
