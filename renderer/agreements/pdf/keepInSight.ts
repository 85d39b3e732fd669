/** Room left above and below what is kept in sight. */
const MARGIN = 48;

/** Scrolls the desk, and nothing but the desk, so that the first frame on it is in sight. */
export function keepInSight(desk: HTMLElement | null): void {
  const framed = desk?.querySelector('[data-framed]')?.getBoundingClientRect();
  if (!desk || !framed) return;
  const sight = desk.getBoundingClientRect();
  if (framed.top >= sight.top + MARGIN && framed.bottom <= sight.bottom - MARGIN) return;
  desk.scrollTo({ top: desk.scrollTop + framed.top - sight.top - (sight.height - framed.height) / 2 });
}
