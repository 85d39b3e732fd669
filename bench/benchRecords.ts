import { openDatabase } from '../electron/db/openDatabase';
import { livePaths } from '../electron/records/openHouse';
import { unlockWithPassword } from '../electron/vault/vault';
import { VaultKeeper } from '../electron/vault/vaultKeeper';
import { readDoor } from '../electron/session/door';
import { cpSync } from 'node:fs';
import type { AppDb } from '../electron/db/tx';
import { ADMIN } from '../e2e/pages/setup.page';

/** The records of a closed office in this process, on a copy: what a statement costs without any border around it. */
export async function openRecords(dataDir: string, copy: string): Promise<AppDb> {
  cpSync(dataDir, copy, { recursive: true });
  const paths = await livePaths(copy);
  const [admin] = (await readDoor(copy)).staff;
  if (!admin) throw new Error('an office without an administrator');
  const vault = await unlockWithPassword(paths, admin.id, ADMIN.password);
  const keeper = new VaultKeeper(vault, paths, { now: () => Date.now(), ticks: () => performance.now() });
  return openDatabase(paths.db, keeper.key('db'), 'live').db;
}
