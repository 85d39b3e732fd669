import { z } from 'zod';
import { effect } from '../ipc/route';
import { CommunityName, OfficeProfile } from '../office/office.schema';
import { NewPassword, Staff, STAFF_ROLES } from '../office/staff.schema';
import { Nothing, required } from '../kernel/fields';
import { StaffId } from '../kernel/ids';

export const SessionStatus = z.object({
  state: z.enum(['first-run', 'recovery-key', 'locked', 'unlocked']),
  /** Nothing about a client stands here: it is readable before anybody signs in (decision 4). */
  officeName: z.string().nullable(),
  staff: z.array(Staff),
  me: z.object({ id: StaffId, name: z.string(), role: z.enum(STAFF_ROLES) }).nullable(),
  /** Who used this window before it was locked: asked for first. Main remembers it, because a page's own storage may end with it. */
  lastStaffId: StaffId.nullable(),
  lastVerifiedBackupAt: z.int().nullable(),
  /** Seconds until the next try after wrong passwords; 0 = now. */
  waitSeconds: z.int(),
  /** Why the screen is locked. */
  lockReason: z.enum(['start', 'asked', 'idle', 'system', 'crashed']),
  autoLockMinutes: z.int(),
  dataFolder: z.string(),
  version: z.string(),
});
export type SessionStatus = z.infer<typeof SessionStatus>;

/** Groups of the recovery key with their check characters, as printed. */
export const RecoverySheet = z.object({ sheetNo: z.string(), groups: z.array(z.string()), issuedOn: z.string() });
export type RecoverySheet = z.infer<typeof RecoverySheet>;

export const sessionRoutes = {
  'session.status': effect('none', Nothing, SessionStatus),
  /** Builds the encrypted case book. The recovery key must be confirmed before set-up is finished. */
  'session.create': effect(
    'none',
    z.object({
      profile: OfficeProfile,
      communities: z.array(CommunityName).max(200),
      admin: z.object({ name: required(20), password: NewPassword }),
    }),
    RecoverySheet,
  ),
  /**
   * Prints the sheet from memory; `no-printer` means: copy it by hand. `printer` '' is the system's default one.
   * At first run main knows the sheet; a key that is being replaced is handed in by the administrator's window.
   */
  'session.printRecoverySheet': effect(
    'none',
    z.object({ printer: z.string().max(200), sheet: RecoverySheet.nullable() }),
    z.object({ outcome: z.string() }),
  ),
  /**
   * The key as typed back. A fresh process with only the copied key file, the copied database and these
   * words reads the office's name back (decision 33); only then is set-up finished and the case book opened.
   */
  'session.confirmRecoveryKey': effect('none', z.object({ typed: z.string() }), z.object({ officeName: z.string() })),
  'session.unlock': effect('none', z.object({ staffId: StaffId, password: z.string().max(200) }), SessionStatus),
  'session.lock': effect('none', Nothing, Nothing),
  /** Forgotten password: the recovery key opens the master key, a new password is set, the old slot is replaced. */
  'session.resetPassword': effect(
    'none',
    z.object({ staffId: StaffId, recoveryKey: z.string().max(200), newPassword: NewPassword }),
    SessionStatus,
  ),
  /** Leaves the program; an unlocked case book is closed first. */
  'session.quit': effect('none', Nothing, Nothing),
  /** The answer to the event `flush`: half-typed forms are in the file, locking may go on. */
  'session.flushed': effect('none', Nothing, Nothing),
  /** Every key press and click moves this; main locks when it stops moving. */
  'session.active': effect('none', Nothing, Nothing),
};
