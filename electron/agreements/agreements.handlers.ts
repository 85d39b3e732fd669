import { refuse } from '#shared/kernel/appError';
import type { FileId } from '#shared/kernel/ids';
import { blanksOf, composePaper } from '#shared/papers/composePaper.rules';
import { partsOf } from '#shared/kernel/localDate';
import type { DocumentId, PersonId } from '#shared/kernel/ids';
import { agreementText } from '#shared/text/agreements';
import type { ReadDb } from '../db/tx';
import type { HandlersFor } from '../ipc/handlers';
import { peekNumber } from '../office/founding.repository';
import { readSettings } from '../office/office.repository';
import { readFileBytes } from '../papers/files.repository';
import { findAgreementFacts, type AgreementFacts } from './agreementFacts.repository';
import { defaultTerms, fieldsOf, kindOf, templateOf } from './agreementPaper';
import { findActiveDocument, findDocument, findScanDocument } from './agreements.repository';
import { documentsOf, sealedPaper } from './documentView';
import { abandonAgreement, reserveAgreement, sealAgreement, seriesOf } from './issue.service';
import { addScan, recordPrint, voidDocument } from './paperTrail.service';

const PREVIEW = { kind: 'preview' } as const;

export const agreementHandlers = {
  'agreements.draft': (db, { measureId }, deps) => {
    const facts = known(db, measureId);
    const terms = defaultTerms(facts, readSettings(db));
    const template = templateOf(facts);
    const preview = composePaper(template, fieldsOf(facts, terms), { standing: PREVIEW, copies: 1 });
    const year = partsOf(deps.clock.today()).year;
    return {
      measureId,
      personId: facts.person.id as PersonId,
      personName: facts.person.name,
      fileNo: facts.person.fileNo,
      kind: kindOf(facts),
      templateTitle: template.title,
      templateVersion: template.version,
      nextNumber: agreementText.number(facts.office.shortName, year, peekNumber(db, seriesOf(year))),
      reportedOn: facts.measure.reportedOn,
      termEnd: facts.measure.termEnd,
      terms,
      blanks: blanksOf(preview, template),
      activeDocumentId: (findActiveDocument(db, measureId)?.id ?? null) as DocumentId | null,
    };
  },
  'agreements.list': (db, { personId }) => documentsOf(db, personId),
  'agreements.open': (tx, { documentId }, deps) => {
    deps.audit({ action: 'agreements.open', objectType: 'document', objectId: documentId });
    return sealedPaper(tx, documentId);
  },
  'agreements.scan': (tx, { fileId }, deps) => {
    const documentId = findScanDocument(tx, fileId);
    if (documentId === undefined) throw refuse('agreement.not-found', {});
    deps.audit({ action: 'agreements.scan', objectType: 'document', objectId: documentId });
    return readFileBytes(tx, fileId satisfies FileId);
  },
  'agreements.void': voidDocument,
  'agreements.addScan': addScan,
  'agreements.compose': (db, { measureId, terms }) => {
    const facts = known(db, measureId);
    return composePaper(templateOf(facts), fieldsOf(facts, terms), { standing: PREVIEW, copies: 1 });
  },
  'agreements.composeBlank': (db, { measureId }) =>
    composePaper(templateOf(known(db, measureId)), {}, { standing: { kind: 'blank' }, copies: 1 }),
  'agreements.reserve': reserveAgreement,
  'agreements.seal': sealAgreement,
  'agreements.abandon': (tx, { documentId, reason }, deps) => {
    abandonAgreement(tx, documentId, reason, deps);
    return {};
  },
  'agreements.sealed': (db, { documentId }) => {
    const document = findDocument(db, documentId);
    if (!document) throw refuse('agreement.not-found', {});
    if (document.state !== 'issued' || !document.pdfFileId || !document.htmlFileId) throw refuse('agreement.not-issued', {});
    return {
      number: document.number,
      pdf: readFileBytes(db, document.pdfFileId).data,
      html: Buffer.from(readFileBytes(db, document.htmlFileId).data).toString('utf8'),
    };
  },
  'agreements.recordPrint': (tx, note, deps) => {
    recordPrint(tx, note, deps);
    return {};
  },
  'agreements.recordExport': (_tx, { documentId }, deps) => {
    deps.audit({ action: 'agreements.savePdf', objectType: 'document', objectId: documentId });
    return {};
  },
} satisfies HandlersFor<'agreements'>;

function known(db: ReadDb, measureId: string): AgreementFacts {
  const facts = findAgreementFacts(db, measureId);
  if (!facts) throw refuse('measure.not-found', {});
  return facts;
}
