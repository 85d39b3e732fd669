import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import type { DocumentState } from '#shared/agreements/agreements.schema';
import {
  documentScansTable, documentsTable, filesTable, measuresTable, printLogTable, staffTable,
} from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

export type DocumentRow = typeof documentsTable.$inferSelect;
export type NewDocument = typeof documentsTable.$inferInsert;
export type NewPrint = typeof printLogTable.$inferInsert;
export type NewScan = typeof documentScansTable.$inferInsert;

export function insertDocument(tx: WriteTx, row: NewDocument): void {
  tx.insert(documentsTable).values(row).run();
}

export function findDocument(db: ReadDb, id: string): DocumentRow | undefined {
  return db.select().from(documentsTable).where(eq(documentsTable.id, id)).get();
}

/** The agreement of a measure that counts: issued and not void. */
export function findActiveDocument(db: ReadDb, measureId: string): DocumentRow | undefined {
  return db
    .select()
    .from(documentsTable)
    .where(and(eq(documentsTable.measureId, measureId), ne(documentsTable.state, 'void')))
    .orderBy(desc(documentsTable.issuedAt))
    .get();
}

export function listByState(db: ReadDb, state: DocumentState): DocumentRow[] {
  return db.select().from(documentsTable).where(eq(documentsTable.state, state)).all();
}

/** Newest first, with who issued it. */
export function listDocuments(db: ReadDb, personId: string): (DocumentRow & { issuedByName: string })[] {
  return db
    .select({ document: documentsTable, name: staffTable.name })
    .from(documentsTable)
    .innerJoin(staffTable, eq(staffTable.id, documentsTable.issuedBy))
    .where(eq(documentsTable.personId, personId))
    .orderBy(desc(documentsTable.issuedAt))
    .all()
    .map(({ document, name }) => ({ ...document, issuedByName: name }));
}

export function updateDocument(tx: WriteTx, id: string, change: Partial<NewDocument>): void {
  tx.update(documentsTable).set(change).where(eq(documentsTable.id, id)).run();
}

export function listScans(db: ReadDb, documentIds: readonly string[]) {
  return db
    .select({
      documentId: documentScansTable.documentId,
      fileId: documentScansTable.fileId,
      signedOn: documentScansTable.signedOn,
      mime: filesTable.mime,
      bytes: filesTable.bytes,
      sort: documentScansTable.sort,
    })
    .from(documentScansTable)
    .innerJoin(filesTable, eq(filesTable.id, documentScansTable.fileId))
    .where(inArray(documentScansTable.documentId, [...documentIds]))
    .orderBy(asc(documentScansTable.addedAt), asc(documentScansTable.sort))
    .all();
}

export function listPrints(db: ReadDb, documentIds: readonly string[]) {
  return db
    .select()
    .from(printLogTable)
    .where(inArray(printLogTable.documentId, [...documentIds]))
    .orderBy(desc(printLogTable.at))
    .all();
}

export function insertScan(tx: WriteTx, row: NewScan): void {
  tx.insert(documentScansTable).values(row).run();
}

export function findScanDocument(db: ReadDb, fileId: string): string | undefined {
  return db
    .select({ documentId: documentScansTable.documentId })
    .from(documentScansTable)
    .where(eq(documentScansTable.fileId, fileId))
    .get()?.documentId;
}

export function insertPrint(tx: WriteTx, row: NewPrint): void {
  tx.insert(printLogTable).values(row).run();
}

/** Signing moves the measure on (domain.md §2.4 event 6); nothing else here touches it. */
export function setMeasureExecuting(tx: WriteTx, measureId: string, executing: boolean, now: number): void {
  tx.update(measuresTable)
    .set({ state: executing ? 'executing' : 'reported', updatedAt: now })
    .where(and(eq(measuresTable.id, measureId), inArray(measuresTable.state, ['reported', 'executing'])))
    .run();
}
