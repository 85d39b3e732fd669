import { useEffect, useRef } from 'react';
import { useShortcut } from '../lib/shortcuts';

/** What Esc closes before it may leave the page. */
const OPEN = '[role="dialog"][aria-modal="true"], [role="listbox"]';

/**
 * Esc for the page itself. A dialog that closes on this very key is gone from the page before the page's own key
 * is asked, so what was open is noted first, on the way down.
 */
export function useEscape(label: string, run: () => void): void {
  const taken = useRef(false);
  useEffect(() => {
    const note = (event: KeyboardEvent) => {
      if (event.key === 'Escape') taken.current = document.querySelector(OPEN) !== null;
    };
    addEventListener('keydown', note, { capture: true });
    return () => removeEventListener('keydown', note, { capture: true });
  }, []);
  useShortcut('Escape', label, () => {
    if (!taken.current) run();
  });
}
