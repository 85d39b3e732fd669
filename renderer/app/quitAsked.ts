import { useSyncExternalStore } from 'react';

let asked = false;
const listeners = new Set<() => void>();

/** Main asks before the window closes; the dialog offers a backup. */
export function askBeforeQuit(open: boolean): void {
  asked = open;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useQuitAsked = (): boolean => useSyncExternalStore(subscribe, () => asked);
