import { useEffect, useState } from 'react';
import type { LocalDate } from '#shared/kernel/localDate';
import { localDayOf, nowMs } from './clock';

const CHECK_EVERY_MS = 30_000;

/** Today, also after midnight in an office that never closes the window. */
export function useToday(): LocalDate {
  const [today, setToday] = useState(() => localDayOf(nowMs()));
  useEffect(() => {
    const timer = setInterval(() => setToday(localDayOf(nowMs())), CHECK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return today;
}
