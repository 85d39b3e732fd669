import { join } from 'node:path';
import { refuse } from '#shared/kernel/appError';
import { openDatabase } from '../db/openDatabase';
import { readMigrations } from '../db/migrations';
import { findOfficeProfile } from '../office/office.repository';
import type { House } from '../ipc/house';
import { deriveKey } from '../vault/keys';
import { unlockWithPassword, unlockWithRecoveryKey, withStaffPassword, type OpenVault } from '../vault/vault';
import { writeKeyFile } from '../vault/keyFile';
import { createBook } from './createBook';
import { adoptBook, peekBook } from './adoptBook';
import { livePaths, openHouse, type HouseWorld, type OpenPlan } from './openHouse';
import type { BookPlace } from './serveBackup';
import type { StartRequest, Started } from './protocol';

export interface StartOutcome {
  readonly started: Started;
  /** Stays open until lock; absent after first run and proof. */
  readonly house?: House;
  /** Where the open book lies, for backups. */
  readonly place?: BookPlace;
}

/** The first and only start of a records process. */
export async function start(request: StartRequest, world: HouseWorld, drizzleFolder: string): Promise<StartOutcome> {
  const clock = { now: world.clock.now, ticks: world.ticks };
  switch (request.kind) {
    case 'create':
      return { started: await createBook(request, readMigrations(drizzleFolder), clock) };
    case 'prove':
      return { started: { kind: 'proved', officeName: await prove(request) } };
    case 'unlock': {
      const vault = await unlockWithPassword(await livePaths(request.dataDir), request.staffId, request.password);
      return open(request, vault, 'session.unlock', world, drizzleFolder);
    }
    case 'recover': {
      const paths = await livePaths(request.dataDir);
      const opened = await unlockWithRecoveryKey(paths, request.recoveryKey);
      const { mac: _mac, ...body } = opened.keyFile;
      const next = await withStaffPassword(body, opened.masterKey, request.staffId, request.newPassword, clock);
      const vault = { masterKey: opened.masterKey, keyFile: await writeKeyFile(paths, next, opened.masterKey) };
      return open(request, vault, 'session.resetPassword', world, drizzleFolder);
    }
    case 'peek':
      return { started: peekBook(request) };
    case 'adopt':
      return { started: await adoptBook(request, clock) };
  }
}

async function open(
  request: Extract<StartRequest, { kind: 'unlock' | 'recover' }>,
  vault: OpenVault,
  action: OpenPlan['action'],
  world: HouseWorld,
  drizzleFolder: string,
): Promise<StartOutcome> {
  const { house, dbPath } = await openHouse(
    { dataDir: request.dataDir, staffId: request.staffId, unlogged: request.unlogged, vault, migrations: readMigrations(drizzleFolder), action },
    world,
  );
  return { started: { kind: 'opened', actor: house.actor }, house, place: { dataDir: request.dataDir, dbPath, ...request.pc } };
}

/** With nothing but a copied key file, a copied database and the words (decision 33). */
async function prove(request: { dbPath: string; keysFolder: string; typed: string }): Promise<string> {
  const vault = await unlockWithRecoveryKey(
    {
      generation: 0,
      folder: request.keysFolder,
      db: request.dbPath,
      keys: join(request.keysFolder, 'keys.json'),
      keysPrev: join(request.keysFolder, 'keys.prev.json'),
      mark: '',
      superseded: '',
    },
    request.typed,
  );
  const key = deriveKey(vault.masterKey, 'db', vault.keyFile.vaultId);
  const { sqlite, db } = openDatabase(request.dbPath, key, 'live');
  try {
    const office = findOfficeProfile(db);
    if (!office) throw refuse('vault.not-proved', {});
    return office.stationName;
  } finally {
    sqlite.close();
    key.fill(0);
    vault.masterKey.fill(0);
  }
}
