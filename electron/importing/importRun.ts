import type { ImportBatchId } from '#shared/kernel/ids';
import type { WriteDeps } from '../ipc/context';
import type { CommunityIds } from './addCommunities';

/** What every person of one import is written with. */
export interface ImportRun {
  readonly batchId: ImportBatchId;
  /** 填报日期; '' when the register does not say. */
  readonly asOf: string;
  readonly communities: CommunityIds;
  readonly deps: WriteDeps;
  readonly at: number;
}
