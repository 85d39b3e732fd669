import { z } from 'zod';
import { command, effect, query, recordsEffect } from '../ipc/route';
import { Nothing } from '../kernel/fields';
import { NewPassword } from '../office/staff.schema';
import {
  BACKUP_RUN_KINDS, BackupDone, BackupFile, BackupLogRow, BackupPlace, Fingerprint, Folder, LiveCounts, LostByRestore, RestorePreview,
} from './backup.schema';

const LogEntry = z.object({
  kind: z.string(),
  place: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  people: z.int(),
  records: z.int(),
  sha256: z.string(),
  verified: z.string(),
  outcome: z.string(),
  tookMs: z.int(),
});

export const backupRoutes = {
  'backup.log': query('reader', z.object({ limit: z.int().min(1).max(500) }), z.array(BackupLogRow)),
  'backup.live': query('reader', Nothing, LiveCounts),
  /** What a restore to audit line `sinceSeq` would no longer show. */
  'backup.lostSince': query('reader', z.object({ sinceSeq: z.int() }), LostByRestore),
  /** Rows and hash of every table as it is now; writes nothing, so that a backup right after must be equal. */
  'backup.fingerprint': recordsEffect('admin', Nothing, Fingerprint),
  'backup.record': command('main', LogEntry, Nothing),

  'backup.places': effect('none', Nothing, z.array(BackupPlace)),
  'backup.describe': effect('none', z.object({ folder: Folder }), BackupPlace),
  /** The system's own chooser; null when it was closed without choosing. */
  'backup.chooseFolder': effect('none', Nothing, BackupPlace.nullable()),
  'backup.run': effect(
    'reader',
    z.object({ folder: Folder, kind: z.enum(BACKUP_RUN_KINDS), fileSystem: z.string(), place: z.string() }),
    BackupDone,
  ),
  'backup.files': effect('none', z.object({ folder: Folder }), z.array(BackupFile)),
  /** 核验: everything a restore would do, without restoring; while locked with the recovery key. */
  'backup.verify': effect(
    'reader',
    z.object({ file: Folder, place: z.string(), replugged: z.boolean() }),
    BackupDone,
  ),
  'backup.eject': effect('reader', z.object({ folder: Folder }), z.object({ outcome: z.enum(['ejected', 'in-use']) })),

  /** Builds the next generation from the file and the key, checks it, changes nothing that is live. */
  'restore.prepare': effect('none', z.object({ file: Folder, recoveryKey: z.string().max(200) }), RestorePreview),
  /** Makes the prepared generation live. The old one stays for 30 days and can be brought back. */
  'restore.commit': effect(
    'none',
    z.object({
      generation: z.int(),
      recoveryKey: z.string().max(200),
      staffId: z.string(),
      newPassword: NewPassword,
    }),
    z.object({ staffId: z.string() }),
  ),
  'restore.undoInfo': effect('none', Nothing, z.object({ untilAt: z.int() }).nullable()),
  'restore.undo': effect('admin', Nothing, Nothing),
};
