import { refuse } from '#shared/kernel/appError';
import type { StaffId } from '#shared/kernel/ids';
import type { NewStaff, Staff } from '#shared/office/staff.schema';
import type { RecoverySheet } from '#shared/session/session.routes';
import type { ReadDb, WriteTx } from '../db/tx';
import type { EffectDeps, WriteDeps } from '../ipc/context';
import { KEY_COUNTER_SERIES } from '../records/createBook';
import type { VaultKeeper } from '../vault/vaultKeeper';
import { insertStaff, setSeries } from './founding.repository';
import { countOtherAdmins, findStaff, findStaffByName, listStaff, setStaffActive as storeActive } from './staff.repository';

/** Everybody who may sign in, with who still needs a password. */
export function staffWithKeys(db: ReadDb, vault: VaultKeeper): Staff[] {
  return listStaff(db).map((one) => ({
    ...one,
    id: one.id as StaffId,
    needsPassword: one.active && !vault.hasPassword(one.id),
  }));
}

/** A colleague gets a slot first; only then a row and a line. A crash between leaves a slot that nobody can name. */
export async function addStaff(input: NewStaff, deps: EffectDeps): Promise<Staff> {
  if (findStaffByName(deps.db, input.name)) throw refuse('office.staff-exists', { name: input.name });
  const id = deps.newId();
  await deps.vault.setPassword(id, input.password);
  await deps.write((tx, write) => {
    insertStaff(tx, { id, name: input.name, role: input.role, createdAt: deps.clock.now() });
    noteKeys(tx, write, deps.vault, 'office.addStaff', id, { role: input.role });
  });
  return told(deps, id);
}

export async function setStaffActive(input: { id: StaffId; active: boolean }, deps: EffectDeps): Promise<Staff> {
  const staff = known(deps, input.id);
  if (!input.active && staff.role === 'admin' && countOtherAdmins(deps.db, input.id) === 0) {
    throw refuse('office.last-admin', {});
  }
  if (!input.active) await deps.vault.removeStaff(input.id);
  await deps.write((tx, write) => {
    storeActive(tx, input.id, input.active);
    noteKeys(tx, write, deps.vault, 'office.setStaffActive', input.id, { active: input.active });
  });
  return told(deps, input.id);
}

export async function setStaffPassword(input: { id: StaffId; password: string }, deps: EffectDeps): Promise<Staff> {
  known(deps, input.id);
  await deps.vault.setPassword(input.id, input.password);
  await deps.write((tx, write) => noteKeys(tx, write, deps.vault, 'office.setStaffPassword', input.id, {}));
  return told(deps, input.id);
}

export async function changeMyPassword(input: { current: string; next: string }, deps: EffectDeps): Promise<Record<string, never>> {
  if (!(await deps.vault.isPassword(deps.actor.id, input.current))) throw refuse('vault.wrong-password', {});
  await deps.vault.setPassword(deps.actor.id, input.next);
  await deps.write((tx, write) => noteKeys(tx, write, deps.vault, 'office.changeMyPassword', deps.actor.id, {}));
  return {};
}

/** The words are shown once; the old sheet goes on opening this PC until the new one has been typed back. */
export async function newRecoveryKey(_input: object, deps: EffectDeps): Promise<RecoverySheet> {
  const { sheetNo, groups } = deps.vault.proposeRecovery();
  await deps.write((_tx, write) => {
    write.audit({ action: 'office.newRecoveryKey', objectType: 'recovery-sheet', objectId: sheetNo });
  });
  return { sheetNo, groups, issuedOn: deps.clock.today() };
}

export async function confirmRecoveryKey(input: { typed: string }, deps: EffectDeps): Promise<Record<string, never>> {
  const sheetNo = await deps.vault.confirmRecovery(input.typed);
  await deps.write((tx, write) => {
    setSeries(tx, KEY_COUNTER_SERIES, deps.vault.counter);
    write.audit({ action: 'office.confirmRecoveryKey', objectType: 'recovery-sheet', objectId: sheetNo });
  });
  return {};
}

function noteKeys(
  tx: WriteTx,
  write: WriteDeps,
  vault: VaultKeeper,
  action: string,
  staffId: string,
  detail: Readonly<Record<string, unknown>>,
): void {
  setSeries(tx, KEY_COUNTER_SERIES, vault.counter);
  write.audit({ action, objectType: 'staff', objectId: staffId, detail });
}

function known(deps: EffectDeps, id: string) {
  const staff = findStaff(deps.db, id);
  if (!staff) throw refuse('office.staff-not-found', {});
  return staff;
}

function told(deps: EffectDeps, id: string): Staff {
  const staff = staffWithKeys(deps.db, deps.vault);
  deps.tellDoor({ staff: staff.filter((one) => one.active) });
  const one = staff.find((candidate) => candidate.id === id);
  if (!one) throw refuse('office.staff-not-found', {});
  return one;
}

export const listStaffWithKeys = (_input: object, deps: EffectDeps): Promise<Staff[]> =>
  Promise.resolve(staffWithKeys(deps.db, deps.vault));
