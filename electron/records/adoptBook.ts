import { refuse } from '#shared/kernel/appError';
import type { StaffId } from '#shared/kernel/ids';
import { appendAudit } from '../audit/auditTrail';
import { findLastWorkAt } from '../backup/backupLog.repository';
import { assertNotInUse, openDatabase } from '../db/openDatabase';
import { inWriteTx } from '../db/tx';
import { readCurrent } from '../files/generations';
import { generationPaths } from '../files/generationPaths';
import { findOfficeProfile } from '../office/office.repository';
import { findSeries, setSeries } from '../office/founding.repository';
import { findStaff, listStaff } from '../office/staff.repository';
import { readKeyFile, writeKeyFile, type KeyFileBody } from '../vault/keyFile';
import type { RecoverySlot } from '../vault/keyfile.schema';
import { deriveKey } from '../vault/keys';
import { openRecoverySlot } from '../vault/recovery';
import { withStaffPassword, type MonotonicClock } from '../vault/vault';
import { KEY_COUNTER_SERIES } from './createBook';
import type { Adopted, Peeked } from './protocol';

export interface RestoredBook {
  readonly dataDir: string;
  readonly generation: number;
  readonly vaultId: string;
  readonly recovery: RecoverySlot;
  readonly typed: string;
}

/** Who worked in a restored book and until when; nothing is written. */
export function peekBook(book: RestoredBook): Peeked {
  const masterKey = openRecoverySlot(book.recovery, book.typed, book.vaultId);
  const key = deriveKey(masterKey, 'db', book.vaultId);
  masterKey.fill(0);
  const { sqlite, db } = openDatabase(generationPaths(book.dataDir, book.generation).db, key, 'live');
  try {
    return { kind: 'peeked', staff: listStaff(db), lastWorkAt: findLastWorkAt(db) };
  } finally {
    sqlite.close();
    key.fill(0);
  }
}

export interface AdoptPlan extends RestoredBook {
  readonly staffId: string;
  readonly newPassword: string;
  readonly source: { readonly createdLocal: string; readonly auditSeq: number; readonly auditHash: string };
  readonly installationId: string;
  /** Newest audit line of the book that steps back, when it was open. */
  readonly previousSeq: number | null;
}

/**
 * Gives a restored generation its key file and the first line of its new life. The recovery key stays valid; one
 * colleague gets a new password; the others keep theirs on the same PC, elsewhere they stand as 待设密码.
 * @throws `data.in-use` while another process has the present book open
 */
export async function adoptBook(plan: AdoptPlan, clock: MonotonicClock): Promise<Adopted> {
  if (plan.previousSeq === null) await assertNobodyWorks(plan.dataDir);
  const paths = generationPaths(plan.dataDir, plan.generation);
  const masterKey = openRecoverySlot(plan.recovery, plan.typed, plan.vaultId);
  const dbKey = deriveKey(masterKey, 'db', plan.vaultId);
  const auditKey = deriveKey(masterKey, 'audit', plan.vaultId);
  const { sqlite, db } = openDatabase(paths.db, dbKey, 'live');
  try {
    const staff = findStaff(db, plan.staffId);
    if (!staff?.active || staff.role !== 'admin') throw refuse('restore.not-admin', {});
    const body = await keysBefore(plan, new Set(listStaff(db).filter((one) => one.active).map((one) => one.id)));
    const next = await withStaffPassword(body, masterKey, plan.staffId, plan.newPassword, clock);
    const counter = Math.max(next.counter, (findSeries(db, KEY_COUNTER_SERIES) ?? 0) + 1);
    const keyFile = await writeKeyFile(paths, { ...next, counter }, masterKey);
    inWriteTx(db, (tx) => {
      setSeries(tx, KEY_COUNTER_SERIES, keyFile.counter);
      appendAudit(
        tx,
        {
          action: 'backup.restore',
          objectType: 'backup',
          objectId: plan.source.createdLocal,
          detail: {
            fromSeq: plan.source.auditSeq,
            fromHash: plan.source.auditHash,
            previousSeq: plan.previousSeq,
            installation: plan.installationId,
          },
        },
        { key: auditKey, session: '', actor: { id: plan.staffId, role: staff.role }, now: clock.now() },
      );
    });
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    const office = findOfficeProfile(db);
    const withPassword = new Set(keyFile.staff.map((slot) => slot.staffId));
    return {
      kind: 'adopted',
      officeName: office?.stationName ?? '',
      officeCode: office?.code ?? '',
      staff: listStaff(db)
        .filter((one) => one.active)
        .map((one) => ({ ...one, id: one.id as StaffId, needsPassword: !withPassword.has(one.id) })),
    };
  } finally {
    sqlite.close();
    for (const key of [masterKey, dbKey, auditKey]) key.fill(0);
  }
}

/** Nobody is signed in here, but somebody may be in another account of this PC: his work must not be put aside under his hands. */
async function assertNobodyWorks(dataDir: string): Promise<void> {
  const current = await readCurrent(dataDir);
  if (current.kind === 'current') assertNotInUse(current.paths.db);
}

/** On the PC where the book lives, its own key file goes on; on another one it begins with the recovery key alone. */
async function keysBefore(plan: AdoptPlan, staffIds: ReadonlySet<string>): Promise<KeyFileBody> {
  const fresh: KeyFileBody = {
    format: 'onebag-keys',
    version: 1,
    vaultId: plan.vaultId,
    counter: 0,
    staff: [],
    recovery: plan.recovery,
  };
  const current = await readCurrent(plan.dataDir);
  if (current.kind !== 'current') return fresh;
  const live = await readKeyFile(current.paths).catch(() => undefined);
  if (!live || live.vaultId !== plan.vaultId) return fresh;
  const { mac: _mac, ...body } = live;
  return { ...body, staff: body.staff.filter((slot) => staffIds.has(slot.staffId)) };
}
