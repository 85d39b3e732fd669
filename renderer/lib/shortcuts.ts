import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import { topDialog } from './dialogs';
import { isComposing } from './imeSafe';

/** `Ctrl K`, `Ctrl Shift S`, `F8`, `Shift F8`: written as the clerk reads it in the list of keys. */
export type Chord = string;

interface Shortcut {
  readonly chord: Chord;
  /** What it does, for F1. */
  readonly label: string;
  readonly run: () => void;
  /** Works also while a dialog is open: lock, counter mode, list of keys, and the dialog's own keys. */
  readonly overDialog: boolean;
}

/** True inside the kit's dialogs and drawers: their keys work while they are open, the page's do not. */
export const InsideDialog = createContext(false);

const registered: Shortcut[] = [];
const listeners = new Set<() => void>();
let snapshot: readonly Shortcut[] = [];

function publish(): void {
  snapshot = [...registered];
  for (const listener of listeners) listener();
}

/** The chord of a key press; single letters are written as capitals. */
export function chordOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>): Chord {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [(event.ctrlKey || event.metaKey) && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', key]
    .filter(Boolean)
    .join(' ');
}

/** A key that writes something belongs to the text field that has the focus (DESIGN §5.3). */
const isTyped = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey &&
  event.target instanceof Element && event.target.matches('input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable]');

/** The newest registration of a chord wins: a drawer's Ctrl S stands before the page's. */
export function handleShortcut(event: KeyboardEvent): void {
  if (isComposing(event) || isTyped(event)) return;
  const chord = chordOf(event);
  const dialogOpen = topDialog() !== undefined;
  const found = registered.findLast((shortcut) => shortcut.chord === chord && (shortcut.overDialog || !dialogOpen));
  if (!found) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat) found.run();
}

interface ShortcutOptions {
  readonly enabled?: boolean;
  readonly everywhere?: boolean;
}

/** A key of this screen, for as long as it is shown; `enabled: false` takes it out. */
export function useShortcut(chord: Chord, label: string, run: () => void, options: ShortcutOptions = {}): void {
  const { enabled = true, everywhere = false } = options;
  const overDialog = useContext(InsideDialog) || everywhere;
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!enabled) return;
    const shortcut = { chord, label, overDialog, run: () => latest.current() };
    registered.push(shortcut);
    publish();
    return () => {
      registered.splice(registered.indexOf(shortcut), 1);
      publish();
    };
  }, [chord, label, enabled, overDialog]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All keys that work now, for F1. */
export const useShortcutList = (): readonly Shortcut[] => useSyncExternalStore(subscribe, () => snapshot);
