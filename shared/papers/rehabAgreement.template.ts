import { agreementHolders } from '../text/papersFields';
import { rehabAgreementText as t } from '../text/papersRehabAgreement';
import { AGREEMENT_SIGNING, fieldsUsedBy } from './agreementTemplate.rules';
import type { PaperTemplate, TemplateBlock } from './paperTemplate.schema';

const blocks: TemplateBlock[] = [
  { kind: 'title', text: t.title },
  { kind: 'number', text: t.number },
  ...t.parties.map((text): TemplateBlock => ({ kind: 'entry', text })),
  { kind: 'paragraph', text: t.basis },
  ...t.clauses.map((clause): TemplateBlock => ({ kind: 'paragraph', ...clause })),
  { kind: 'heading', text: t.otherHeading },
  { kind: 'writing', text: t.other, lines: 2 },
  { kind: 'paragraph', lead: t.effectLead, text: t.effect },
  AGREEMENT_SIGNING,
  { kind: 'table', caption: t.annex, head: [...t.annexHead], rows: t.annexRows.map((row) => [...row]) },
];

/** 社区康复协议书, three copies by default. */
export const REHAB_AGREEMENT: PaperTemplate = {
  id: 'agreement_rehab',
  version: 1,
  title: t.title,
  origin: t.origin,
  blocks,
  fields: fieldsUsedBy(blocks),
  copyHolders: [...agreementHolders.short],
};
