import { refuse } from '#shared/kernel/appError';
import type { DocumentId, FileId, MeasureId } from '#shared/kernel/ids';
import type { DocumentSummary, SealedPaper } from '#shared/agreements/agreements.schema';
import type { ReadDb } from '../db/tx';
import { readFileBytes } from '../papers/files.repository';
import { findDocument, listDocuments, listPrints, listScans } from './agreements.repository';

/** Every paper of a person, newest first. */
export function documentsOf(db: ReadDb, personId: string): DocumentSummary[] {
  const rows = listDocuments(db, personId);
  const ids = rows.map((row) => row.id);
  const scans = ids.length === 0 ? [] : listScans(db, ids);
  const prints = ids.length === 0 ? [] : listPrints(db, ids);
  return rows.map((row) => ({
    id: row.id as DocumentId,
    measureId: row.measureId as MeasureId | null,
    kind: row.kind,
    state: row.state,
    number: row.number,
    copies: row.copies,
    pages: row.pages,
    issuedOn: row.issuedOn,
    issuedByName: row.issuedByName,
    signedOnScreen: row.signedOnScreen,
    signedOn: row.signedOn,
    mark: row.mark,
    scans: scans
      .filter((scan) => scan.documentId === row.id)
      .map(({ fileId, mime, bytes, signedOn }) => ({ fileId: fileId as FileId, mime, bytes, signedOn })),
    prints: prints
      .filter((print) => print.documentId === row.id)
      .map(({ at, printer, copies, outcome }) => ({ at, printer, copies, outcome })),
    voidReason: row.voidReason,
  }));
}

/** @throws `agreement.not-found` */
export function documentSummary(db: ReadDb, documentId: string): DocumentSummary {
  const row = findDocument(db, documentId);
  const summary = row && documentsOf(db, row.personId).find((one) => one.id === documentId);
  if (!summary) throw refuse('agreement.not-found', {});
  return summary;
}

/** The paper with its bytes, exactly as sealed. */
export function sealedPaper(db: ReadDb, documentId: string): SealedPaper {
  const row = findDocument(db, documentId);
  if (!row) throw refuse('agreement.not-found', {});
  if (row.pdfFileId === null) throw refuse('agreement.not-issued', {});
  return { document: documentSummary(db, documentId), pdf: readFileBytes(db, row.pdfFileId).data };
}
