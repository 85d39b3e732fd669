import { z } from 'zod';
import { command, effect, query } from '../ipc/route';
import { Bytes, Nothing } from '../kernel/fields';
import { DocumentId, FileId, MeasureId, PersonId } from '../kernel/ids';
import {
  AddScan, AgreementDraft, ComposeAgreement, DocumentSummary, IssueAgreement, PRINT_OUTCOMES, PrinterInfo, PrintRequest,
  PrintResult, SealedPaper, VoidDocument,
} from './agreements.schema';

const Rendered = z.object({
  documentId: DocumentId,
  pdf: Bytes,
  html: z.string(),
  pages: z.int(),
  fonts: z.array(z.object({ name: z.string(), sha256: z.string() })),
});

export const agreementRoutes = {
  'agreements.draft': query('reader', z.object({ measureId: MeasureId }), AgreementDraft),
  'agreements.list': query('reader', z.object({ personId: PersonId }), z.array(DocumentSummary)),
  /** The sealed bytes; logged as a view. */
  'agreements.open': command('reader', z.object({ documentId: DocumentId }), SealedPaper),
  'agreements.scan': command('reader', z.object({ fileId: FileId }), z.object({ mime: z.string(), data: Bytes })),
  'agreements.void': command('worker', VoidDocument, DocumentSummary),
  'agreements.addScan': command('worker', AddScan, DocumentSummary),

  /** A picture of the paper as it would be; takes no number, leaves no line. */
  'agreements.preview': effect(
    'reader',
    ComposeAgreement,
    /** `missingLetters`: letters that no font here can draw; the paper cannot be issued with them. */
    z.object({ pdf: Bytes, pages: z.int(), missingLetters: z.array(z.string()) }),
  ),
  'agreements.printBlank': effect('worker', z.object({ measureId: MeasureId, printer: z.string() }), PrintResult),
  'agreements.issue': effect('worker', IssueAgreement, SealedPaper),
  'agreements.print': effect('worker', PrintRequest, PrintResult),
  'agreements.savePdf': effect(
    'worker',
    z.object({ documentId: DocumentId }),
    z.object({ saved: z.boolean(), fileName: z.string() }),
  ),
  'printers.list': effect('none', Nothing, z.array(PrinterInfo)),

  // Asked by main alone, over its own port, in the name of whoever is signed in.
  'agreements.compose': query('main', ComposeAgreement, z.unknown()),
  'agreements.composeBlank': query('main', z.object({ measureId: MeasureId }), z.unknown()),
  'agreements.reserve': command('main', IssueAgreement, z.object({ documentId: DocumentId, paper: z.unknown() })),
  'agreements.seal': command('main', Rendered, SealedPaper),
  'agreements.abandon': command('main', z.object({ documentId: DocumentId, reason: z.string() }), Nothing),
  'agreements.sealed': query(
    'main',
    z.object({ documentId: DocumentId }),
    z.object({ number: z.string(), pdf: Bytes, html: z.string() }),
  ),
  'agreements.recordPrint': command(
    'main',
    z.object({
      documentId: DocumentId.nullable(),
      printer: z.string(),
      copies: z.int(),
      outcome: z.enum(PRINT_OUTCOMES),
      jobId: z.string(),
    }),
    Nothing,
  ),
  'agreements.recordExport': command('main', z.object({ documentId: DocumentId }), Nothing),
};
