import { useEffect } from 'react';
import { callOffice } from '../lib/callOffice';
import { nowMs } from '../lib/clock';
import { rememberLastPlace } from '../lib/lastPlace';

/** The idle clock runs in minutes; a word to main every few seconds is enough. */
const TELL_EVERY_MS = 5_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Tells main that somebody is at the desk, and keeps the place for after a lock. */
export function useActivity(staffId: string, placeNow: () => string): void {
  useEffect(() => {
    let toldAt = 0;
    const tell = () => {
      const now = nowMs();
      if (now - toldAt < TELL_EVERY_MS) return;
      toldAt = now;
      callOffice('session.active', {}).catch(() => undefined);
    };
    const keepPlace = () => rememberLastPlace(staffId, placeNow());
    for (const sign of SIGNS) addEventListener(sign, tell, { passive: true });
    addEventListener('hashchange', keepPlace);
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, tell);
      removeEventListener('hashchange', keepPlace);
    };
  }, [staffId, placeNow]);
}
