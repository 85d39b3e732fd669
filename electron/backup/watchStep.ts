import type { BackupStep, JobWatch } from './backupJob';
import type { Watch } from './containerWriter';

/** Progress of one step in the words of the lower layers. */
export function watchStep(watch: JobWatch, step: BackupStep): Watch {
  return {
    onProgress: (done, total) => watch.onStep?.(step, done, total),
    ...(watch.signal ? { signal: watch.signal } : {}),
  };
}
