import { useSyncExternalStore } from 'react';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo: (() => void) | undefined;
}

let current: Toast | null = null;
let counter = 0;
const listeners = new Set<() => void>();

function show(next: Toast | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/**
 * Says that something succeeded, where no dialog says it. No person's name in it; trouble never comes as a toast.
 * @param undo shown as 撤销 for as long as the line stands.
 */
export function showToast(text: string, undo?: () => void): void {
  counter += 1;
  show({ id: counter, text, undo });
}

export function hideToast(id: number): void {
  if (current?.id === id) show(null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useToast = (): Toast | null => useSyncExternalStore(subscribe, () => current);
