import { z } from 'zod';
import { RecoverySlot, WrappedSchema } from '../vault/keyfile.schema';

/** Bytes of payload in every chunk but the last. */
export const CHUNK_BYTES = 1_048_576;
/** Room for the manifest at the end of the payload: some 500 tables. Fixed, so that all sizes are known at once. */
export const MANIFEST_BYTES = 65_536;
/** 2^32 chunks would exhaust the counter; 1 TiB is far below that and far above any office. */
const MOST_PAYLOAD_BYTES = 2 ** 40;

export const BACKUP_KINDS = ['manual', 'daily', 'quit', 'safety'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Id = z.string().min(1).max(64);
const Count = z.int().min(0);

export const AuditHeadSchema = z.strictObject({ seq: Count, hash: z.string().max(128) });
export type AuditHead = z.infer<typeof AuditHeadSchema>;

/**
 * What stands readable in front of a backup (decisions.md 4, 9): the office, counts, and how to get at the key.
 * Nothing about a client. Authenticated by a MAC as soon as a key is there; before that only well formed.
 */
export const BackupHeader = z.strictObject({
  installationId: Id,
  vaultId: Id,
  backupId: Id,
  /** Running number of this installation's backups. */
  seq: Count,
  kind: z.enum(BACKUP_KINDS),
  createdAtMs: Count,
  /** Wall clock of the office at that moment: `yyyy-mm-dd hh:mm:ss`. */
  createdLocal: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/),
  appVersion: z.string().max(40),
  schemaVersion: Count,
  /** The least container version a reader must understand. */
  minReader: z.int().min(1).max(255),
  part: z.strictObject({ number: z.literal(1), of: z.literal(1) }),
  chunkBytes: z.literal(CHUNK_BYTES),
  /** The snapshot's bytes and `MANIFEST_BYTES`. */
  payloadBytes: z.int().min(MANIFEST_BYTES + 1).max(MOST_PAYLOAD_BYTES),
  noncePrefix: z.string().regex(/^[0-9a-f]{14}$/),
  /** The file key under the office's backup key: one button at backup time. */
  fileKey: WrappedSchema,
  /** The master key under the printed recovery key: that alone is enough at restore time. */
  recovery: RecoverySlot,
  auditHead: AuditHeadSchema,
  summary: z.strictObject({ officeName: z.string().max(200), people: Count, records: Count }),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

/** One table's content: rows, and SHA-256 over all of them in order. */
export const TablePrint = z.strictObject({ rows: Count, hash: Sha256 });
export const TablePrints = z.record(z.string().max(200), TablePrint);
export type TablePrints = z.infer<typeof TablePrints>;

/** Last part of the encrypted payload: what the snapshot before it must turn out to be. */
export const Manifest = z.strictObject({
  tables: TablePrints,
  auditHead: AuditHeadSchema,
  snapshot: z.strictObject({ bytes: z.int().min(1).max(MOST_PAYLOAD_BYTES), sha256: Sha256 }),
});
export type Manifest = z.infer<typeof Manifest>;
