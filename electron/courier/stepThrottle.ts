import type { BackupStep } from '../backup/backupJob';

/** Progress is told when a step begins or ends, and after each hundredth in between. */
export function stepThrottle(): (step: BackupStep, done: number, total: number) => boolean {
  let lastStep: BackupStep | undefined;
  let lastPercent = -1;
  return (step, done, total) => {
    const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
    if (step === lastStep && percent === lastPercent) return false;
    lastStep = step;
    lastPercent = percent;
    return true;
  };
}
