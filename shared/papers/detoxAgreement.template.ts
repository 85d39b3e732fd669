import { detoxAgreementText as t } from '../text/papersDetoxAgreement';
import { agreementHolders } from '../text/papersFields';
import { AGREEMENT_SIGNING, fieldsUsedBy } from './agreementTemplate.rules';
import type { PaperTemplate, TemplateBlock } from './paperTemplate.schema';

const blocks: TemplateBlock[] = [
  { kind: 'title', text: t.title },
  { kind: 'number', text: t.number },
  ...t.parties.map((text): TemplateBlock => ({ kind: 'entry', text })),
  { kind: 'paragraph', text: t.basis },
  ...t.sections.flatMap((section): TemplateBlock[] => [
    { kind: 'heading', text: section.heading },
    ...section.items.map((text): TemplateBlock => ({ kind: 'paragraph', text })),
  ]),
  { kind: 'heading', text: t.otherHeading },
  { kind: 'writing', text: t.other, lines: 2 },
  { kind: 'paragraph', lead: t.effectLead, text: t.effect },
  AGREEMENT_SIGNING,
];

/** 社区戒毒协议书, three copies by default. */
export const DETOX_AGREEMENT: PaperTemplate = {
  id: 'agreement_detox',
  version: 1,
  title: t.title,
  origin: t.origin,
  blocks,
  fields: fieldsUsedBy(blocks),
  copyHolders: [...agreementHolders.short],
};
