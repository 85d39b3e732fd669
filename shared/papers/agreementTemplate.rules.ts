import { agreementFieldName } from '../text/papersFields';
import { signingText } from '../text/papersRehabAgreement';
import { AGREEMENT_FIELD_KEYS, type AgreementFieldKey } from './agreementFields.rules';
import { fieldNamesIn, MIN_BLANK_CHARACTERS } from './mergeText.rules';
import type { PaperField, PaperTemplate, TemplateBlock } from './paperTemplate.schema';

/** Lines longer than the least, where a hand needs more room. 28 is a whole line of the page. */
const LONGER_BLANKS: Partial<Record<AgreementFieldKey, number>> = {
  streetName: 12, stationName: 10, officeAddress: 14, division: 8, idNumber: 14, decidedBy: 12, decisionNo: 14,
  domicileAddress: 22, residenceAddress: 22, executionPlace: 18, rehabPlace: 12, releaseCertificateNo: 12, planNo: 12,
  copyHolders: 14,
};

/** What an agreement may leave open without anybody having forgotten it. */
const OPTIONAL: ReadonlySet<AgreementFieldKey> = new Set(['rehabPlace', 'planNo', 'otherAgreed']);

/** Every field that an agreement's text may name. */
export const AGREEMENT_FIELDS: readonly PaperField[] = AGREEMENT_FIELD_KEYS.map((key) => ({
  name: agreementFieldName[key],
  key,
  blankCharacters: LONGER_BLANKS[key] ?? MIN_BLANK_CHARACTERS,
  ...(OPTIONAL.has(key) ? { optional: true } : {}),
}));

/** Seal left, finger-print right, each with more than 40 mm of room under its head. */
export const AGREEMENT_SIGNING: TemplateBlock = {
  kind: 'signing',
  left: { head: signingText.station, headSigns: 'nobody', foot: signingText.stationBy, footSigns: 'station' },
  right: { head: signingText.person, headSigns: 'person', foot: signingText.guardian, footSigns: 'guardian' },
};

const textsOf = (block: TemplateBlock): string[] => {
  if (block.kind === 'table') return [block.caption, ...block.rows.flat()];
  return block.kind === 'signing'
    ? [block.left.head, block.left.foot, block.right.head, block.right.foot]
    : [block.text];
};

/** Names that a text uses and the template does not know (第3年次数 → 第三年次数): such a version may not be used. */
export function unknownFields(template: PaperTemplate): string[] {
  const known = new Set(template.fields.map((field) => field.name));
  const used = template.blocks.flatMap(textsOf).flatMap(fieldNamesIn);
  return [...new Set(used)].filter((name) => !known.has(name));
}

/** Only the fields that the blocks really use. */
export function fieldsUsedBy(blocks: readonly TemplateBlock[]): PaperField[] {
  const used = new Set(blocks.flatMap(textsOf).flatMap(fieldNamesIn));
  return AGREEMENT_FIELDS.filter((field) => used.has(field.name));
}
