import { useEffect } from 'react';

/** What had the focus before the newest form was opened; forms do not stand over each other. */
let opener: HTMLElement | null = null;

/**
 * When a form goes, the focus goes back to what opened it. The kit's dialogs are taken away as a whole, so that
 * Mantine's own return of the focus, which waits for a closing dialog, never happens.
 */
export function useReturnFocus(): void {
  useEffect(() => {
    const here = document.activeElement;
    if (here instanceof HTMLElement && here !== document.body && !here.closest('[role="dialog"]')) opener = here;
    return () => {
      requestAnimationFrame(() => {
        const another = document.querySelector('[role="dialog"][aria-modal="true"]');
        if (!another && opener?.isConnected) opener.focus({ preventScroll: true });
      });
    };
  }, []);
}
