import { refuse } from '#shared/kernel/appError';
import type { CommunityId } from '#shared/kernel/ids';
import type { Community, OfficeProfile } from '#shared/office/office.schema';
import type { SettingKey, Settings } from '#shared/office/settings.schema';
import type { WriteTx } from '../db/tx';
import type { EffectDeps, WriteDeps } from '../ipc/context';
import { findCommunity, findCommunityByName, insertCommunity, updateCommunity } from './communities.repository';
import { getOfficeProfile, putSetting, readSettings, updateOfficeProfile } from './office.repository';

/** An effect, not a command: the name at the door changes with it, and the door is main's. */
export async function saveProfile(profile: OfficeProfile, deps: EffectDeps): Promise<OfficeProfile> {
  await deps.write((tx, write) => {
    const before = getOfficeProfile(tx);
    const fields = changedKeys(before, profile);
    if (fields.length > 0) updateOfficeProfile(tx, profile, write.clock.now());
    write.audit({ action: 'office.saveProfile', objectType: 'office', objectId: '1', detail: { fields } });
  });
  deps.tellDoor({ officeName: profile.stationName, officeCode: profile.code });
  return getOfficeProfile(deps.db);
}

/** An effect, because main counts the idle minutes. Only what differs is written, so that new defaults still arrive. */
export async function saveSettings(settings: Settings, deps: EffectDeps): Promise<Settings> {
  await deps.write((tx, write) => {
    const fields = changedKeys(readSettings(tx), settings) as SettingKey[];
    for (const key of fields) putSetting(tx, key, settings[key], write.actor.id, write.clock.now());
    write.audit({ action: 'office.saveSettings', objectType: 'office', objectId: '1', detail: { fields } });
  });
  deps.tellDoor({ autoLockMinutes: settings.autoLockMinutes });
  return readSettings(deps.db);
}

export function addCommunity(tx: WriteTx, { name }: { name: string }, deps: WriteDeps): Community {
  if (findCommunityByName(tx, name)) throw refuse('office.community-exists', { name });
  const community: Community = { id: deps.newId() as CommunityId, name, active: true };
  insertCommunity(tx, community);
  deps.audit({ action: 'office.addCommunity', objectType: 'community', objectId: community.id });
  return community;
}

export function renameCommunity(tx: WriteTx, community: Community, deps: WriteDeps): Community {
  const before = findCommunity(tx, community.id);
  if (!before) throw refuse('office.community-not-found', {});
  const namesake = findCommunityByName(tx, community.name);
  if (namesake && namesake.id !== community.id) throw refuse('office.community-exists', { name: community.name });
  updateCommunity(tx, community);
  deps.audit({
    action: 'office.renameCommunity',
    objectType: 'community',
    objectId: community.id,
    detail: { fields: changedKeys(before, community) },
  });
  return community;
}

function changedKeys<T extends object>(before: T, after: T): string[] {
  return (Object.keys(after) as (keyof T & string)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
}
