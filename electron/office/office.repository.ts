import { eq } from 'drizzle-orm';
import { OfficeProfile } from '#shared/office/office.schema';
import { SETTING_DEFAULTS, Settings, type SettingKey } from '#shared/office/settings.schema';
import { officeTable, settingsTable } from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

/** `undefined` only in a file whose first run was never finished. */
export function findOfficeProfile(db: ReadDb): OfficeProfile | undefined {
  const row = db.select().from(officeTable).where(eq(officeTable.id, 1)).get();
  return row && OfficeProfile.parse(row);
}

export function getOfficeProfile(db: ReadDb): OfficeProfile {
  const profile = findOfficeProfile(db);
  if (!profile) throw new Error('the case book has no office');
  return profile;
}

export function updateOfficeProfile(tx: WriteTx, profile: OfficeProfile, now: number): void {
  tx.update(officeTable).set({ ...profile, updatedAt: now }).where(eq(officeTable.id, 1)).run();
}

/**
 * What the office changed, over the defaults. A row that no longer fits (an older program wrote it) counts as
 * not written: a setting must never keep the case book from opening.
 */
export function readSettings(db: ReadDb): Settings {
  const changed: Record<string, unknown> = {};
  for (const row of db.select().from(settingsTable).all()) {
    if (!isSettingKey(row.key)) continue;
    const value = Settings.shape[row.key].safeParse(parsed(row.value));
    if (value.success) changed[row.key] = value.data;
  }
  return { ...SETTING_DEFAULTS, ...changed };
}

export function putSetting(tx: WriteTx, key: SettingKey, value: unknown, staffId: string, now: number): void {
  const row = { key, value: JSON.stringify(value), updatedAt: now, updatedBy: staffId };
  tx.insert(settingsTable).values(row).onConflictDoUpdate({ target: settingsTable.key, set: row }).run();
}

const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(Settings.shape, key);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
