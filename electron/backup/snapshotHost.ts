import type BetterSqlite3 from 'better-sqlite3';
import { stat } from 'node:fs/promises';
import { refuse } from '#shared/kernel/appError';
import { fingerprintTables } from '../db/fingerprint';
import type { FrozenOffice, JobKeys, RecordsSide } from './backupJob';
import type { TablePrints } from './header.schema';
import { checkpointAndPause, resumeAutoCheckpoint } from './snapshot.repository';

/** Up to here the live tables are counted too (about 1 s, in slices); larger files would hold up writing. */
const LIVE_LIMIT_BYTES = 64 * 1_048_576;

export interface SnapshotHostDeps {
  readonly sqlite: BetterSqlite3.Database;
  readonly dbPath: string;
  readonly workDir: string;
  /** Fresh copies; whoever gets them overwrites them. */
  readonly keys: () => JobKeys;
  /** Everything that the backup's head says of this moment; called right after the checkpoint. */
  readonly facts: () => Pick<FrozenOffice, 'officeCode' | 'header'>;
  /** Runs `work` while no command and no job begins; queries go on. */
  readonly holdWrites: <T>(work: () => Promise<T>) => Promise<T>;
  /** Stops the process's own periodic checkpoints; answers how to let them go on. */
  readonly pauseCheckpoints: () => () => void;
}

/**
 * The records process's half of a backup. One backup at a time; `letGo` must be called when the other half ends or
 * dies, or the log grows until the next unlock (nothing is lost by that).
 */
export function snapshotHost(deps: SnapshotHostDeps): RecordsSide {
  let thawNow: (() => void) | undefined;
  let live: Promise<TablePrints | null> | undefined;
  let abandoned = false;

  const freezeNow = (): FrozenOffice => {
    const resume = deps.pauseCheckpoints();
    try {
      const pages = checkpointAndPause(deps.sqlite);
      thawNow = () => {
        if (deps.sqlite.open) resumeAutoCheckpoint(deps.sqlite, pages);
        resume();
      };
    } catch (error) {
      resume();
      throw error;
    }
    return { dbPath: deps.dbPath, workDir: deps.workDir, ...deps.facts() };
  };

  const thaw = (): Promise<void> => {
    thawNow?.();
    thawNow = undefined;
    return Promise.resolve();
  };
  return {
    thaw,
    letGo() {
      abandoned = true;
      return thaw();
    },
    keys: () => Promise.resolve(deps.keys()),
    async freeze() {
      if (thawNow) throw refuse('backup.already-running', {});
      abandoned = false;
      return new Promise((resolve, reject) => {
        live = deps.holdWrites(async () => {
          const office = freezeNow();
          const { size } = await stat(deps.dbPath);
          resolve(office);
          return size <= LIVE_LIMIT_BYTES ? countInSlices(deps.sqlite, () => abandoned) : null;
        });
        live.catch(reject);
      });
    },
    liveTables: () => live ?? Promise.reject(new Error('nothing is frozen')),
  };
}

/** Messages come through between two slices; null when nobody waits for the result any more. */
async function countInSlices(sqlite: BetterSqlite3.Database, isAbandoned: () => boolean): Promise<TablePrints | null> {
  const slices = fingerprintTables(sqlite);
  for (;;) {
    if (isAbandoned()) return null;
    const step = slices.next();
    if (step.done) return { ...step.value };
    await new Promise((resolve) => { setImmediate(resolve); });
  }
}
