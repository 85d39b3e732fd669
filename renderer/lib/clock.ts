import { localDateOf, type LocalDate } from '#shared/kernel/localDate';

/** The one place in the renderer that asks what time it is. */
export const nowMs = (): number => Date.now();

/** The day on the office's wall, in the zone of the PC. */
export function localDayOf(ms: number): LocalDate {
  const at = new Date(ms);
  return localDateOf(at.getFullYear(), at.getMonth() + 1, at.getDate()) as LocalDate;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `09:41` */
export function clockOf(ms: number): string {
  const at = new Date(ms);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}
