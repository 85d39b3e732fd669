import { copyFile } from 'node:fs/promises';
import { migrateDatabase, appliedCount } from '../db/migrate';
import type { Migration } from '../db/migrations';
import { openDatabase } from '../db/openDatabase';
import { syncFile } from '../files/syncFile';
import { createGenerationDir, nextGeneration, type GenerationPaths } from '../files/generationPaths';
import { switchCurrent } from '../files/generations';
import { livePaths } from './openHouse';

/**
 * Brings an older case book to this program's schema: in a generation of its own, checked, and only then made
 * live (decision 8). Whatever goes wrong before that, the office goes on with the file it has.
 */
export async function migrateIfNeeded(
  dataDir: string,
  key: Uint8Array,
  migrations: readonly Migration[],
  nowMs: number,
): Promise<void> {
  const live = await livePaths(dataDir);
  if (!isBehind(live, key, migrations)) return;
  const next = await createGenerationDir(dataDir, await nextGeneration(dataDir));
  await copyFile(live.db, next.db);
  await copyFile(live.keys, next.keys);
  const { sqlite } = openDatabase(next.db, key, 'live');
  try {
    migrateDatabase(sqlite, migrations);
    const verdict = sqlite.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') throw new Error('migrated file is not sound');
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    sqlite.close();
  }
  await syncFile(next.db);
  await syncFile(next.keys);
  await switchCurrent(dataDir, next.generation, { nowMs, by: 'migration' });
}

/** Opens the live file for a look; closing it checkpoints, so that the file alone is the whole state. */
function isBehind(paths: GenerationPaths, key: Uint8Array, migrations: readonly Migration[]): boolean {
  const { sqlite } = openDatabase(paths.db, key, 'live');
  try {
    const applied = appliedCount(sqlite, migrations);
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    return applied < migrations.length;
  } finally {
    sqlite.close();
  }
}
