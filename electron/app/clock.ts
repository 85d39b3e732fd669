import type { LocalDate } from '#shared/kernel/localDate';
import type { Clock } from '../ipc/context';

const two = (n: number): string => String(n).padStart(2, '0');

/** The PC's clock: the only place where it is read. */
export const systemClock: Clock = {
  now: () => Date.now(),
  offsetMinutes: () => -new Date().getTimezoneOffset(),
  today: () => {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as LocalDate;
  },
};

/** Monotonic milliseconds, for durations. */
export const ticks = (): number => performance.now();
