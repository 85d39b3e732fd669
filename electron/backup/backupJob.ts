import { z } from 'zod';
import { AuditHeadSchema, BACKUP_KINDS, BackupHeader, TablePrints, type AuditHead, type TablePrints as Prints } from './header.schema';

/**
 * What the person sees while it runs. A backup: `copy`, `write`, `check` (the copy, opened and counted, while and
 * after it is written), `read-back`, `finish`. Verification and restore: `read-back`, `check`, `finish`.
 */
export const BACKUP_STEPS = ['copy', 'write', 'check', 'read-back', 'finish'] as const;
export type BackupStep = (typeof BACKUP_STEPS)[number];

/** Progress and cancel of one job. A step without a measure reports 0 of 0. */
export interface JobWatch {
  readonly onStep?: (step: BackupStep, doneBytes: number, totalBytes: number) => void;
  readonly signal?: AbortSignal;
}

/** Keys that open the office's database and its backups. The job overwrites them when it ends. */
export interface JobKeys {
  readonly vaultId: string;
  readonly dbKey: Uint8Array;
  readonly backupKey: Uint8Array;
}

/** The office's file at the moment of the backup, told by the records process. */
export const FrozenOffice = z.strictObject({
  dbPath: z.string().min(1),
  /** For ciphertext only; emptied at start. */
  workDir: z.string().min(1),
  /** Two to twelve Latin letters for the file's name. */
  officeCode: z.string(),
  header: BackupHeader.pick({
    installationId: true, vaultId: true, seq: true, createdAtMs: true, createdLocal: true,
    appVersion: true, schemaVersion: true, recovery: true, auditHead: true, summary: true,
  }),
});
export type FrozenOffice = z.infer<typeof FrozenOffice>;

/** The office as a backup needs it. */
export interface OfficeSide {
  keys(): Promise<JobKeys>;
  /** Everything checkpointed into the main file, and no checkpoint until `thaw`. */
  freeze(): Promise<FrozenOffice>;
  /** Fingerprint of the live tables at the moment of `freeze`; null where the file is too large to wait for. */
  liveTables(): Promise<Prints | null>;
  /** Checkpoints go on. May be called twice, and after a failure. */
  thaw(): Promise<void>;
}

/** The records process's half, which also notices when the courier is gone. */
export interface RecordsSide extends OfficeSide {
  /** Thaws, and stops counting for nobody. */
  letGo(): Promise<void>;
}

export const BackupOrder = z.strictObject({
  targetDir: z.string().min(1),
  kind: z.enum(BACKUP_KINDS),
  /** File system of the target as the list of drives told it; '' where it is not known. */
  fileSystem: z.string().max(40),
});
export type BackupOrder = z.infer<typeof BackupOrder>;

/** `read-back`: written and read again. `replugged`: read again after the stick was pulled and put back. */
export const VERIFIED_LEVELS = ['read-back', 'replugged'] as const;
export type VerifiedLevel = (typeof VERIFIED_LEVELS)[number];

export const BackupResult = z.strictObject({
  file: z.string(),
  fileName: z.string(),
  backupId: z.string(),
  createdAtMs: z.int(),
  bytes: z.int(),
  people: z.int(),
  records: z.int(),
  sha256: z.string(),
  verifiedLevel: z.enum(VERIFIED_LEVELS),
  /** What was read back came from the device itself, not from the system's cache. */
  cacheBypassed: z.boolean(),
  /** The copy was compared with the live tables, not only with itself. */
  equalToLive: z.boolean(),
  auditHead: AuditHeadSchema,
  tables: TablePrints,
});
export type BackupResult = z.infer<typeof BackupResult>;

export interface OpenedBackup {
  readonly header: BackupHeader;
  readonly tables: Prints;
  readonly auditHead: AuditHead;
}
