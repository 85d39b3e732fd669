import type { JobWatch } from '../backup/backupJob';
import { inspectBackup } from '../backup/inspectBackup';
import { makeBackup } from '../backup/makeBackup';
import { restoreBackup } from '../backup/restoreBackup';
import { verifyBackup } from '../backup/verifyBackup';
import type { CourierJob, CourierResult } from './protocol';
import type { KeyHolder } from './recordsPort';

/** The one job of a courier. @throws every refusal of the job itself */
export async function runJob(job: CourierJob, holder: KeyHolder, watch: JobWatch): Promise<CourierResult> {
  switch (job.kind) {
    case 'backup':
      return makeBackup(job.order, holder, watch);
    case 'verify':
      return verifyBackup(job.order, await holder.keySource(), watch);
    case 'restore':
      return restoreBackup(job.order, await holder.keySource(), watch);
    case 'inspect':
      return inspectBackup(job.order.file, await holder.keySource());
  }
}
