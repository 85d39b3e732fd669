import { z } from 'zod';
import { required } from '../kernel/fields';
import { STAFF_ROLES } from '../office/staff.schema';

/** `manual` by the button · `daily` at the first unlock · `quit` when leaving · `safety` before something dangerous. */
export const BACKUP_RUN_KINDS = ['manual', 'daily', 'quit', 'safety'] as const;
export type BackupRunKind = (typeof BACKUP_RUN_KINDS)[number];

/** A place that can take a backup: a removable drive, or a folder that was chosen. */
export const BackupPlace = z.object({
  id: z.string(),
  folder: z.string(),
  label: z.string(),
  model: z.string(),
  fileSystem: z.string(),
  removable: z.boolean(),
  freeBytes: z.number(),
  totalBytes: z.number(),
  writable: z.boolean(),
});
export type BackupPlace = z.infer<typeof BackupPlace>;

export const Folder = required(1000);

export const BackupDone = z.object({
  file: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  people: z.int(),
  records: z.int(),
  sha256: z.string(),
  /** `read-back`: written and read again; `replugged`: read again after the stick was pulled and put back. */
  verified: z.enum(['read-back', 'replugged']),
  /** Read from the device itself, past the system's cache. */
  cacheBypassed: z.boolean(),
  /** The copy was compared with the live tables at the moment it was taken. */
  equalToLive: z.boolean(),
  createdAt: z.int(),
  tookMs: z.int(),
  auditSeq: z.int(),
  tables: z.record(z.string(), z.object({ rows: z.int(), hash: z.string() })),
});
export type BackupDone = z.infer<typeof BackupDone>;

export const BackupLogRow = z.object({
  id: z.string(),
  at: z.int(),
  kind: z.string(),
  place: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  people: z.int(),
  records: z.int(),
  verified: z.string(),
  /** 'ok' or the code of the refusal. */
  outcome: z.string(),
  tookMs: z.int(),
});
export type BackupLogRow = z.infer<typeof BackupLogRow>;

/** One backup file in a folder, by what its head says; the head is believed only once a key has proved it. */
export const BackupFile = z.object({
  file: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  head: z
    .object({
      officeName: z.string(),
      createdAt: z.int(),
      createdLocal: z.string(),
      people: z.int(),
      records: z.int(),
      auditSeq: z.int(),
      kind: z.string(),
      appVersion: z.string(),
      sheetNo: z.string(),
      sameOffice: z.boolean(),
    })
    .nullable(),
  /** Why it cannot be used, as a sentence's code. */
  problem: z.string().nullable(),
});
export type BackupFile = z.infer<typeof BackupFile>;

export const RestorePreview = z.object({
  generation: z.int(),
  officeName: z.string(),
  createdAt: z.int(),
  people: z.int(),
  records: z.int(),
  auditSeq: z.int(),
  tables: z.record(z.string(), z.object({ rows: z.int(), hash: z.string() })),
  auditHash: z.string(),
  staff: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(STAFF_ROLES), active: z.boolean() })),
  /** Newest audit line inside the backup: until when the work reaches. */
  lastWorkAt: z.int().nullable(),
});
export type RestorePreview = z.infer<typeof RestorePreview>;

/** What the live case book holds now, to be compared with a backup before a restore. */
export const LiveCounts = z.object({
  people: z.int(),
  records: z.int(),
  auditSeq: z.int(),
  lastWorkAt: z.int().nullable(),
});
export type LiveCounts = z.infer<typeof LiveCounts>;

export const LostByRestore = z.object({
  /** Audit lines written since the backup, by action: what would no longer be seen. */
  actions: z.array(z.object({ action: z.string(), count: z.int() })),
  total: z.int(),
});

const Tables = z.record(z.string(), z.object({ rows: z.int(), hash: z.string() }));

/** What a case book holds, table by table, and where its audit log ends. */
export const Fingerprint = z.object({ tables: Tables, auditHead: z.object({ seq: z.int(), hash: z.string() }) });
export type Fingerprint = z.infer<typeof Fingerprint>;
