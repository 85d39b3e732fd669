const FREE_TRIES = 2;
const LONGEST_SECONDS = 300;

/**
 * Seconds to wait before the next try after `wrongTries` wrong passwords in a row: 0, 0, 1, 2, 4 … 300
 * (decision 5). Grows, never shuts out for ever; a clock set back does not shorten it below one full wait.
 *
 * @param lastWrongAt Unix ms of the last wrong try, null when there was none.
 */
export function waitSeconds(wrongTries: number, lastWrongAt: number | null, now: number): number {
  if (lastWrongAt === null || wrongTries <= FREE_TRIES) return 0;
  const full = Math.min(LONGEST_SECONDS, 2 ** Math.min(20, wrongTries - FREE_TRIES - 1));
  const passed = now - lastWrongAt;
  if (passed < 0) return full;
  return Math.max(0, Math.ceil(full - passed / 1000));
}
