import { refuse } from '#shared/kernel/appError';
import type { StaffId } from '#shared/kernel/ids';
import { abandonInterrupted } from '../agreements/issue.service';
import { migrateIfNeeded } from './upgrade';
import { openDatabase } from '../db/openDatabase';
import type { Migration } from '../db/migrations';
import { newestValid, readCurrent } from '../files/generations';
import type { GenerationPaths } from '../files/generationPaths';
import { House, type HouseParts } from '../ipc/house';
import { findSeries, setSeries } from '../office/founding.repository';
import { findStaff, setLastUnlock } from '../office/staff.repository';
import { KEY_COUNTER_SERIES } from './createBook';
import type { Unlogged } from '../session/door';
import type { OpenVault } from '../vault/vault';
import { VaultKeeper } from '../vault/vaultKeeper';

export type HouseWorld = Pick<
  HouseParts,
  'clock' | 'ticks' | 'handlers' | 'reportBug' | 'announce' | 'tellDoor'
>;

/** The generation that is live. @throws `data.empty` when there is none that can be trusted. */
export async function livePaths(dataDir: string): Promise<GenerationPaths> {
  const current = await readCurrent(dataDir);
  if (current.kind === 'current') return current.paths;
  const newest = current.kind === 'damaged' ? await newestValid(dataDir) : undefined;
  if (!newest) throw refuse('data.empty', {});
  return newest;
}

export interface OpenPlan {
  readonly dataDir: string;
  readonly staffId: string;
  readonly vault: OpenVault;
  readonly migrations: readonly Migration[];
  /** What to write down about how it was opened. */
  readonly action: 'session.unlock' | 'session.resetPassword' | 'session.afterRestore';
  readonly unlogged: readonly Unlogged[];
}

/** With the master key proved by its slot: bring the file up to date, open it, sign the colleague in. */
export async function openHouse(plan: OpenPlan, world: HouseWorld): Promise<{ house: House; dbPath: string }> {
  const { vault } = plan;
  const dbKey = keyFor(vault, await livePaths(plan.dataDir), world);
  try {
    await migrateIfNeeded(plan.dataDir, dbKey.bytes, plan.migrations, world.clock.now());
    const paths = await livePaths(plan.dataDir);
    const keeper = new VaultKeeper(vault, paths, { now: world.clock.now, ticks: world.ticks });
    const { sqlite, db } = openDatabase(paths.db, dbKey.bytes, 'live');
    const staff = findStaff(db, plan.staffId);
    if (!staff?.active) {
      sqlite.close();
      throw refuse('vault.wrong-password', {});
    }
    const actor = { id: staff.id as StaffId, name: staff.name, role: staff.role };
    const house = new House({ ...world, sqlite, db, actor, vault: keeper });
    await signIn(house, plan);
    return { house, dbPath: paths.db };
  } finally {
    dbKey.bytes.fill(0);
  }
}

function keyFor(vault: OpenVault, paths: GenerationPaths, world: HouseWorld): { bytes: Buffer } {
  const keeper = new VaultKeeper(vault, paths, { now: world.clock.now, ticks: world.ticks });
  return { bytes: keeper.key('db') };
}

async function signIn(house: House, plan: OpenPlan): Promise<void> {
  const known = findSeries(house.db, KEY_COUNTER_SERIES) ?? 0;
  const { counter } = house.vault;
  await house.write(plan.action, (tx, deps) => {
    setLastUnlock(tx, plan.staffId, deps.clock.now());
    for (const { at, staffId, action } of plan.unlogged) {
      const outcome = action === 'session.wrongPassword' ? 'refused' : 'ok';
      deps.audit({ action, objectType: 'staff', objectId: staffId, outcome, detail: { at } });
    }
    if (counter < known) {
      // An older key file was put back: a colleague who left may have a slot again.
      deps.audit({ action: 'vault.olderKeyFile', objectType: 'key-file', objectId: String(counter), outcome: 'failed', detail: { known } });
    }
    setSeries(tx, KEY_COUNTER_SERIES, Math.max(known, counter));
    abandonInterrupted(tx, deps);
    deps.audit({ action: plan.action, objectType: 'staff', objectId: plan.staffId });
  });
}
