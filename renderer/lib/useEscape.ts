import { useEffect, useRef } from 'react';
import { useShortcut } from './shortcuts';

/** What Esc closes before it may leave the page: a dialog, the list of a choice, a note that was asked for. */
const OPEN = '[role="dialog"][aria-modal="true"], [aria-haspopup="listbox"][aria-expanded="true"], [aria-haspopup="dialog"][aria-expanded="true"]';

/** Something is open, or was: React may have taken a dialog away between two listeners of this key that began in it. */
const isTaken = ({ target }: KeyboardEvent): boolean =>
  document.querySelector(OPEN) !== null || (target instanceof Element && target.closest('[role="dialog"]') !== null);

/**
 * Esc for the page itself. A dialog that closes on this very key is gone from the page before the page's own key
 * is asked, so what was open is noted first, on the way down.
 */
export function useEscape(label: string, run: () => void): void {
  const taken = useRef(false);
  useEffect(() => {
    const note = (event: KeyboardEvent) => {
      if (event.key === 'Escape') taken.current = isTaken(event);
    };
    addEventListener('keydown', note, { capture: true });
    return () => removeEventListener('keydown', note, { capture: true });
  }, []);
  useShortcut('Escape', label, () => {
    if (!taken.current) run();
  });
}
