import { refuse } from '#shared/kernel/appError';
import type { DocumentId } from '#shared/kernel/ids';
import type { IssueAgreement, SealedPaper } from '#shared/agreements/agreements.schema';
import type { PaperImage, PaperDocument } from '#shared/papers/paperDocument.schema';
import { composePaper } from '#shared/papers/composePaper.rules';
import { partsOf } from '#shared/kernel/localDate';
import { agreementText } from '#shared/text/agreements';
import { shortMark } from '../audit/auditLine';
import type { WriteTx } from '../db/tx';
import type { WriteDeps } from '../ipc/context';
import { insertTimelineEntry } from '../measures/timeline.repository';
import { takeNumber } from '../office/founding.repository';
import { insertFile } from '../papers/files.repository';
import { fieldsOf, kindOf, paperValues, templateOf } from './agreementPaper';
import { findAgreementFacts, type AgreementFacts } from './agreementFacts.repository';
import {
  findActiveDocument, findDocument, insertDocument, listByState, setMeasureExecuting, updateDocument, type DocumentRow,
} from './agreements.repository';
import { sealedPaper } from './documentView';

const two = (n: number): string => String(n).padStart(2, '0');

/** 2026-03-18 09:47, in the PC's zone. */
export function minuteOf(ms: number): string {
  const at = new Date(ms);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

export const seriesOf = (year: number): string => `document/${year}`;

/**
 * First half of 出具 (decision 20): checks, takes the number, writes the audit line whose mark stands in the foot,
 * and says what the paper says. The paper counts only after `sealAgreement`.
 */
export function reserveAgreement(
  tx: WriteTx,
  input: IssueAgreement,
  deps: WriteDeps,
): { documentId: DocumentId; paper: PaperDocument } {
  const facts = factsForIssue(tx, input);
  const documentId = deps.newId();
  const year = partsOf(deps.clock.today()).year;
  const seq = takeNumber(tx, seriesOf(year));
  const number = agreementText.number(facts.office.shortName, year, seq);
  const head = deps.audit({
    action: 'agreements.issue',
    objectType: 'document',
    objectId: documentId,
    detail: { number, kind: kindOf(facts), copies: input.terms.copies, signedOnScreen: input.signedOn !== null },
  });
  const mark = shortMark(head.seq, head.hash);
  const template = templateOf(facts);
  insertDocument(tx, {
    id: documentId,
    personId: facts.person.id,
    measureId: facts.measure.id,
    kind: kindOf(facts),
    state: 'rendering',
    number,
    numberYear: year,
    numberSeq: seq,
    templateId: template.id,
    templateVersion: template.version,
    values: JSON.stringify({ paper: paperValues(facts, input.terms), terms: input.terms }),
    copies: input.terms.copies,
    pages: 0,
    signedOnScreen: input.signedOn !== null,
    signedOn: input.signedOn,
    mark,
    fonts: '[]',
    issuedOn: deps.clock.today(),
    issuedAt: deps.clock.now(),
    issuedBy: deps.actor.id,
  });
  const paper = composePaper(template, fieldsOf(facts, input.terms), {
    standing: { kind: 'issued', number, mark, by: deps.actor.name, at: minuteOf(deps.clock.now()) },
    copies: input.terms.copies,
    signatures: {
      station: picture(input.signatures.station),
      person: picture(input.signatures.person),
      guardian: picture(input.signatures.guardian),
    },
    signedOn: input.signedOn ?? undefined,
  });
  return { documentId: documentId as DocumentId, paper };
}

export interface RenderedForSeal {
  readonly documentId: string;
  readonly pdf: Uint8Array;
  readonly html: string;
  readonly pages: number;
  readonly fonts: readonly { readonly name: string; readonly sha256: string }[];
}

/** Second half of 出具: the bytes and the page they came from are sealed, and the measure moves on if it is signed. */
export function sealAgreement(tx: WriteTx, rendered: RenderedForSeal, deps: WriteDeps): SealedPaper {
  const document = inState(findDocument(tx, rendered.documentId), 'rendering');
  const now = deps.clock.now();
  const pdfFileId = deps.newId();
  const htmlFileId = deps.newId();
  insertFile(tx, { id: pdfFileId, data: rendered.pdf, mime: 'application/pdf', now });
  insertFile(tx, { id: htmlFileId, data: Buffer.from(rendered.html, 'utf8'), mime: 'text/html', now });
  updateDocument(tx, document.id, {
    state: 'issued',
    pages: rendered.pages,
    pdfFileId,
    htmlFileId,
    fonts: JSON.stringify(rendered.fonts),
  });
  if (document.signedOnScreen && document.measureId) setMeasureExecuting(tx, document.measureId, true, now);
  insertTimelineEntry(tx, {
    id: deps.newId(),
    personId: document.personId,
    on: document.signedOn ?? document.issuedOn,
    at: now,
    kind: 'agreement-issued',
    data: { number: document.number, signed: document.signedOnScreen ? 1 : 0 },
    staffId: deps.actor.id,
    refId: document.id,
  });
  deps.audit({
    action: 'agreements.seal',
    objectType: 'document',
    objectId: document.id,
    detail: { pages: rendered.pages, bytes: rendered.pdf.length, fonts: rendered.fonts.map((font) => font.name) },
  });
  return sealedPaper(tx, document.id);
}

/** The number of a paper that could not be made stays used, as 作废. */
export function abandonAgreement(tx: WriteTx, documentId: string, reason: string, deps: WriteDeps): void {
  const document = inState(findDocument(tx, documentId), 'rendering');
  updateDocument(tx, document.id, {
    state: 'void',
    voidedAt: deps.clock.now(),
    voidedBy: deps.actor.id,
    voidReason: reason,
  });
  deps.audit({ action: 'agreements.abandon', objectType: 'document', objectId: document.id, detail: { number: document.number } });
}

/** After a crash in the middle of 出具: called at sign-in, so that no number hangs in the air. */
export function abandonInterrupted(tx: WriteTx, deps: WriteDeps): void {
  for (const document of listByState(tx, 'rendering')) {
    abandonAgreement(tx, document.id, agreementText.interrupted, deps);
  }
}

function factsForIssue(tx: WriteTx, input: IssueAgreement): AgreementFacts {
  const facts = findAgreementFacts(tx, input.measureId);
  if (!facts) throw refuse('measure.not-found', {});
  const { reportedOn } = facts.measure;
  if (reportedOn === null || facts.measure.state === 'ended') throw refuse('agreement.not-reported', {});
  const active = findActiveDocument(tx, input.measureId);
  if (active) throw refuse('agreement.already-issued', { number: active.number });
  if (input.signedOn !== null && input.signedOn < reportedOn) throw refuse('agreement.signed-before-report', { reportedOn });
  return facts;
}

export function inState(document: DocumentRow | undefined, state: DocumentRow['state']): DocumentRow {
  if (!document) throw refuse('agreement.not-found', {});
  if (document.state !== state) throw refuse('agreement.not-issued', {});
  return document;
}

const picture = (bytes: Uint8Array | null): PaperImage | undefined =>
  bytes === null ? undefined : { mime: 'image/png', bytes };
