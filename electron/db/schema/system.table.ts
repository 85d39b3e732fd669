import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { staffTable } from './office.table';

/** Tamper-evident: each line carries the hash of the line before. See electron/audit. */
export const auditTable = sqliteTable('audit_log', {
  seq: integer('seq').primaryKey(),
  at: integer('at').notNull(),
  /** Staff id, or '' while nobody was signed in. */
  actor: text('actor').notNull(),
  role: text('role').notNull(),
  session: text('session').notNull(),
  action: text('action').notNull(),
  objectType: text('object_type').notNull(),
  objectId: text('object_id').notNull(),
  outcome: text('outcome', { enum: ['ok', 'refused', 'failed'] }).notNull(),
  /** Canonical JSON; field names and counts, never values of a record. */
  detail: text('detail').notNull(),
  prevHash: text('prev_hash').notNull(),
  hash: text('hash').notNull(),
  mac: text('mac').notNull(),
});

export const importBatchesTable = sqliteTable('import_batch', {
  id: text('id').primaryKey(),
  /** Hash of the file, to notice the same file again. Its name is kept inside the encrypted file only. */
  fileSha256: text('file_sha256').notNull(),
  fileName: text('file_name').notNull(),
  sheet: text('sheet').notNull(),
  reportedOn: text('reported_on'),
  rows: integer('rows').notNull(),
  /** JSON: { created, updated, unchanged, merged, doubtful, statuses }. */
  counts: text('counts').notNull(),
  at: integer('at').notNull(),
  staffId: text('staff_id').notNull().references(() => staffTable.id, { onDelete: 'restrict' }),
  undoneAt: integer('undone_at'),
});

/** Every row of the file as it was found, so that nothing said by the register is lost. */
export const importRowsTable = sqliteTable(
  'import_row',
  {
    id: text('id').primaryKey(),
    batchId: text('batch_id').notNull().references(() => importBatchesTable.id, { onDelete: 'restrict' }),
    rowNo: integer('row_no').notNull(),
    personId: text('person_id'),
    /** 'created' | 'updated' | 'unchanged' | 'merged' | 'skipped' */
    outcome: text('outcome').notNull(),
    /** JSON: header word → cell as found. */
    cells: text('cells').notNull(),
    /** JSON: what an update changed, so that it can be undone: field → value before. */
    before: text('before_json').notNull(),
  },
  (t) => [index('import_row_by_batch').on(t.batchId, t.rowNo), index('import_row_by_person').on(t.personId)],
);

export const backupLogTable = sqliteTable(
  'backup_log',
  {
    id: text('id').primaryKey(),
    at: integer('at').notNull(),
    staffId: text('staff_id').references(() => staffTable.id, { onDelete: 'restrict' }),
    /** 'manual' | 'daily' | 'quit' | 'verify' | 'restore' */
    kind: text('kind').notNull(),
    /** What the person calls the place: drive label or folder. */
    place: text('place').notNull(),
    fileName: text('file_name').notNull(),
    bytes: integer('bytes').notNull(),
    people: integer('people').notNull(),
    records: integer('records').notNull(),
    sha256: text('sha256').notNull(),
    /** 'none' | 'read-back' | 'replugged' */
    verified: text('verified').notNull(),
    /** 'ok' or a problem code. */
    outcome: text('outcome').notNull(),
    tookMs: integer('took_ms').notNull(),
  },
  (t) => [index('backup_log_by_time').on(t.at)],
);
