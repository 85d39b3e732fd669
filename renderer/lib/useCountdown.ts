import { useEffect, useState } from 'react';
import { nowMs } from './clock';

/** Seconds left of a wait, counted on the wall clock so that a busy window does not stretch it. */
export function useCountdown(seconds: number): [left: number, restart: (seconds: number) => void] {
  const [until, setUntil] = useState(() => nowMs() + seconds * 1000);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((until - nowMs()) / 1000));
      setLeft(rest);
      if (rest === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  return [left, (next) => { setUntil(nowMs() + next * 1000); setLeft(next); }];
}
