import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { DOCUMENT_KINDS, DOCUMENT_STATES, PRINT_OUTCOMES } from '../../../shared/agreements/agreements.schema';
import { staffTable } from './office.table';
import { measuresTable } from './measures.table';
import { personsTable } from './persons.table';

/** A file inside the encrypted database, cut into rows of at most 256 KiB. Written once, never changed. */
export const filesTable = sqliteTable('file', {
  id: text('id').primaryKey(),
  sha256: text('sha256').notNull(),
  bytes: integer('bytes').notNull(),
  mime: text('mime').notNull(),
  createdAt: integer('created_at').notNull(),
});

export const fileChunksTable = sqliteTable(
  'file_chunk',
  {
    fileId: text('file_id').notNull().references(() => filesTable.id, { onDelete: 'cascade' }),
    n: integer('n').notNull(),
    data: blob('data', { mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.fileId, t.n] })],
);

/** An issued paper: number, what it says, the sealed bytes. `rendering` lasts seconds; a crash there makes it void. */
export const documentsTable = sqliteTable(
  'document',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull().references(() => personsTable.id, { onDelete: 'restrict' }),
    measureId: text('measure_id').references(() => measuresTable.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: DOCUMENT_KINDS }).notNull(),
    state: text('state', { enum: DOCUMENT_STATES }).notNull(),
    number: text('number').notNull(),
    numberYear: integer('number_year').notNull(),
    numberSeq: integer('number_seq').notNull(),
    templateId: text('template_id').notNull(),
    templateVersion: integer('template_version').notNull(),
    /** JSON: the values on the paper. */
    values: text('values_json').notNull(),
    copies: integer('copies').notNull(),
    pages: integer('pages').notNull(),
    signedOnScreen: integer('signed_on_screen', { mode: 'boolean' }).notNull(),
    signedOn: text('signed_on'),
    /** Short audit mark printed in the foot. */
    mark: text('mark').notNull(),
    pdfFileId: text('pdf_file_id').references(() => filesTable.id, { onDelete: 'restrict' }),
    htmlFileId: text('html_file_id').references(() => filesTable.id, { onDelete: 'restrict' }),
    /** JSON: [{ name, sha256 }] of the fonts on the page. */
    fonts: text('fonts_json').notNull(),
    issuedOn: text('issued_on').notNull(),
    issuedAt: integer('issued_at').notNull(),
    issuedBy: text('issued_by').notNull().references(() => staffTable.id, { onDelete: 'restrict' }),
    voidedAt: integer('voided_at'),
    voidedBy: text('voided_by').references(() => staffTable.id, { onDelete: 'restrict' }),
    voidReason: text('void_reason'),
  },
  (t) => [
    uniqueIndex('document_number_once').on(t.number),
    index('document_by_person').on(t.personId, t.issuedAt),
    index('document_by_measure').on(t.measureId),
  ],
);

/** The ink-signed copy brought back: one row a page or PDF. */
export const documentScansTable = sqliteTable(
  'document_scan',
  {
    id: text('id').primaryKey(),
    documentId: text('document_id').notNull().references(() => documentsTable.id, { onDelete: 'restrict' }),
    fileId: text('file_id').notNull().references(() => filesTable.id, { onDelete: 'restrict' }),
    sort: integer('sort').notNull(),
    signedOn: text('signed_on').notNull(),
    addedAt: integer('added_at').notNull(),
    addedBy: text('added_by').notNull().references(() => staffTable.id, { onDelete: 'restrict' }),
  },
  (t) => [index('document_scan_by_document').on(t.documentId)],
);

/** One line after the printer answered. */
export const printLogTable = sqliteTable(
  'print_log',
  {
    id: text('id').primaryKey(),
    documentId: text('document_id').references(() => documentsTable.id, { onDelete: 'restrict' }),
    at: integer('at').notNull(),
    staffId: text('staff_id').notNull().references(() => staffTable.id, { onDelete: 'restrict' }),
    printer: text('printer').notNull(),
    copies: integer('copies').notNull(),
    outcome: text('outcome', { enum: PRINT_OUTCOMES }).notNull(),
    jobId: text('job_id').notNull(),
  },
  (t) => [index('print_log_by_document').on(t.documentId, t.at)],
);
