import { z } from 'zod';
import { Bytes, Day, required, words } from '../kernel/fields';
import { DocumentId, FileId, MeasureId, PersonId } from '../kernel/ids';

export const DOCUMENT_KINDS = ['agreement_detox', 'agreement_rehab'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** `rendering` lasts seconds; after a crash it becomes `void`, and its number stays used (decision 20). */
export const DOCUMENT_STATES = ['rendering', 'issued', 'void'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

export const PRINT_OUTCOMES = ['printed', 'no-printer', 'printer-missing', 'refused', 'timeout', 'failed'] as const;
export type PrintOutcomeKind = (typeof PRINT_OUTCOMES)[number];

const PerYear = z.int().min(0).max(60).nullable();
const EveryDays = z.int().min(1).max(365).nullable();

/** What the clerk may still fill or change on the agreement; the rest comes from the bag. `null` prints a line. */
export const AgreementTerms = z.object({
  executionPlace: words(120),
  testsYear1: PerYear,
  testsYear2: PerYear,
  testsYear3: PerYear,
  talkEveryDays: EveryDays,
  visitEveryDays: EveryDays,
  selfReportEveryDays: EveryDays,
  changeNoticeDays: EveryDays,
  familyName: words(20),
  familyRelation: words(20),
  familyPhone: words(30),
  otherAgreed: words(300),
  copies: z.int().min(1).max(6),
});
export type AgreementTerms = z.infer<typeof AgreementTerms>;

/** PNG bytes drawn on the screen. Absent = a line for ink. */
export const AgreementSignatures = z.object({
  station: Bytes.nullable(),
  person: Bytes.nullable(),
  guardian: Bytes.nullable(),
});
export type AgreementSignatures = z.infer<typeof AgreementSignatures>;

export const ComposeAgreement = z.object({ measureId: MeasureId, terms: AgreementTerms });
export type ComposeAgreement = z.infer<typeof ComposeAgreement>;

/** 出具: a number is taken, the paper is rendered and sealed. */
export const IssueAgreement = z.object({
  measureId: MeasureId,
  terms: AgreementTerms,
  signatures: AgreementSignatures,
  /** The day both parties sign on the screen; absent when ink follows. */
  signedOn: Day.nullable(),
});
export type IssueAgreement = z.infer<typeof IssueAgreement>;

/** What the agreement screen opens with. */
export const AgreementDraft = z.object({
  measureId: MeasureId,
  personId: PersonId,
  personName: z.string(),
  fileNo: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  templateTitle: z.string(),
  templateVersion: z.int(),
  nextNumber: z.string(),
  reportedOn: z.string().nullable(),
  termEnd: z.string().nullable(),
  terms: AgreementTerms,
  /** Names of fields that would print as blank lines, in the order of the paper. */
  blanks: z.array(z.string()),
  activeDocumentId: DocumentId.nullable(),
});
export type AgreementDraft = z.infer<typeof AgreementDraft>;

export const DocumentSummary = z.object({
  id: DocumentId,
  measureId: MeasureId.nullable(),
  kind: z.enum(DOCUMENT_KINDS),
  state: z.enum(DOCUMENT_STATES),
  number: z.string(),
  copies: z.int(),
  pages: z.int(),
  issuedOn: z.string(),
  issuedByName: z.string(),
  signedOnScreen: z.boolean(),
  signedOn: z.string().nullable(),
  mark: z.string(),
  scans: z.array(z.object({ fileId: FileId, mime: z.string(), bytes: z.int(), signedOn: z.string() })),
  prints: z.array(z.object({ at: z.int(), printer: z.string(), copies: z.int(), outcome: z.enum(PRINT_OUTCOMES) })),
  voidReason: z.string().nullable(),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

export const SealedPaper = z.object({ document: DocumentSummary, pdf: Bytes });
export type SealedPaper = z.infer<typeof SealedPaper>;

export const VoidDocument = z.object({ documentId: DocumentId, reason: required(200) });
export type VoidDocument = z.infer<typeof VoidDocument>;

/** The ink-signed copy: one PDF, or one image a page. At most 20 MB each. */
export const AddScan = z.object({
  documentId: DocumentId,
  signedOn: Day,
  files: z.array(Bytes).min(1).max(30),
});
export type AddScan = z.infer<typeof AddScan>;

export const PrintRequest = z.object({ documentId: DocumentId, printer: required(200) });

export const PrintResult = z.object({ outcome: z.enum(PRINT_OUTCOMES), jobId: z.string() });
export type PrintResult = z.infer<typeof PrintResult>;

export const PrinterInfo = z.object({ name: z.string(), isDefault: z.boolean() });
