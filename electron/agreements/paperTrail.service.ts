import { refuse } from '#shared/kernel/appError';
import type { AddScan, DocumentSummary, PrintOutcomeKind, VoidDocument } from '#shared/agreements/agreements.schema';
import { MAX_SCAN_BYTES, scanMime } from '#shared/agreements/scan.rules';
import type { WriteTx } from '../db/tx';
import type { WriteDeps } from '../ipc/context';
import { insertTimelineEntry } from '../measures/timeline.repository';
import { insertFile } from '../papers/files.repository';
import {
  findActiveDocument, findDocument, insertPrint, insertScan, setMeasureExecuting, updateDocument,
} from './agreements.repository';
import { documentSummary } from './documentView';
import { inState } from './issue.service';

/** 作废: the number stays, the sealed bytes stay, the measure waits for a new agreement. */
export function voidDocument(tx: WriteTx, input: VoidDocument, deps: WriteDeps): DocumentSummary {
  const document = inState(findDocument(tx, input.documentId), 'issued');
  const now = deps.clock.now();
  updateDocument(tx, document.id, { state: 'void', voidedAt: now, voidedBy: deps.actor.id, voidReason: input.reason });
  if (document.measureId && !findActiveDocument(tx, document.measureId)) {
    setMeasureExecuting(tx, document.measureId, false, now);
  }
  insertTimelineEntry(tx, {
    id: deps.newId(),
    personId: document.personId,
    on: deps.clock.today(),
    at: now,
    kind: 'agreement-void',
    data: { number: document.number },
    staffId: deps.actor.id,
    refId: document.id,
  });
  deps.audit({ action: 'agreements.void', objectType: 'document', objectId: document.id, detail: { number: document.number } });
  return documentSummary(tx, document.id);
}

/** The ink-signed copy comes back as PDF or images; with it the agreement is signed. All of them, or none. */
export function addScan(tx: WriteTx, input: AddScan, deps: WriteDeps): DocumentSummary {
  const document = inState(findDocument(tx, input.documentId), 'issued');
  const now = deps.clock.now();
  if (input.signedOn > deps.clock.today()) throw refuse('measure.future-date', { today: deps.clock.today() });
  for (const [index, data] of input.files.entries()) {
    const mime = scanMime(data);
    if (!mime) throw refuse('agreement.scan-type', { index: index + 1 });
    if (data.length > MAX_SCAN_BYTES) {
      throw refuse('agreement.scan-too-big', { index: index + 1, limitMb: MAX_SCAN_BYTES / 1024 / 1024 });
    }
    const fileId = deps.newId();
    insertFile(tx, { id: fileId, data, mime, now });
    insertScan(tx, {
      id: deps.newId(),
      documentId: document.id,
      fileId,
      sort: index,
      signedOn: input.signedOn,
      addedAt: now,
      addedBy: deps.actor.id,
    });
  }
  if (document.signedOn === null) updateDocument(tx, document.id, { signedOn: input.signedOn });
  if (document.measureId) setMeasureExecuting(tx, document.measureId, true, now);
  insertTimelineEntry(tx, {
    id: deps.newId(),
    personId: document.personId,
    on: input.signedOn,
    at: now,
    kind: 'agreement-scan',
    data: { number: document.number, files: input.files.length },
    staffId: deps.actor.id,
    refId: document.id,
  });
  deps.audit({
    action: 'agreements.addScan',
    objectType: 'document',
    objectId: document.id,
    detail: { files: input.files.length, bytes: input.files.reduce((sum, file) => sum + file.length, 0) },
  });
  return documentSummary(tx, document.id);
}

export interface PrintNote {
  readonly documentId: string | null;
  readonly printer: string;
  readonly copies: number;
  readonly outcome: PrintOutcomeKind;
  readonly jobId: string;
}

/** One line after the printer answered, whatever it said. */
export function recordPrint(tx: WriteTx, note: PrintNote, deps: WriteDeps): void {
  const now = deps.clock.now();
  const { documentId, printer, copies, outcome, jobId } = note;
  insertPrint(tx, { id: deps.newId(), documentId, at: now, staffId: deps.actor.id, printer, copies, outcome, jobId });
  const document = documentId === null ? undefined : findDocument(tx, documentId);
  if (document && outcome === 'printed') {
    insertTimelineEntry(tx, {
      id: deps.newId(),
      personId: document.personId,
      on: deps.clock.today(),
      at: now,
      kind: 'agreement-printed',
      data: { number: document.number, copies },
      staffId: deps.actor.id,
      refId: document.id,
    });
  }
  deps.audit({
    action: 'agreements.print',
    objectType: 'document',
    objectId: documentId ?? 'blank',
    outcome: outcome === 'printed' ? 'ok' : 'failed',
    detail: { copies, outcome, jobId },
  });
}
