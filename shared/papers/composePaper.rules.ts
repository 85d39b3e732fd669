import type { LocalDate } from '../kernel/localDate';
import { paperText } from '../text/papers';
import { paperDay, type PaperValues } from './agreementFields.rules';
import { mergeText } from './mergeText.rules';
import type {
  PaperBlock, PaperCopy, PaperDocument, PaperFoot, PaperImage, PaperRun, SigningColumn, VoidStamp,
} from './paperDocument.schema';
import type { PaperTemplate, TemplateBlock } from './paperTemplate.schema';

/** Pictures of signatures drawn on the screen; a missing one leaves room for ink. */
export interface PaperSignatures {
  readonly station?: PaperImage | undefined;
  readonly person?: PaperImage | undefined;
  readonly guardian?: PaperImage | undefined;
}

/** A blank has no values; a preview takes no number; an issued paper has all of it (decision 20). */
export type PaperStanding =
  | { readonly kind: 'blank' }
  | { readonly kind: 'preview' }
  /** `at` as it is printed, e.g. 2026-03-18 09:47; `mark` is the short audit mark. */
  | { readonly kind: 'issued'; readonly number: string; readonly mark: string; readonly by: string; readonly at: string };

export interface ComposeOptions {
  readonly standing: PaperStanding;
  /** How many copies belong to this one document (decision 22). */
  readonly copies: number;
  readonly signatures?: PaperSignatures | undefined;
  /** The day both sides signed on the screen; absent when ink follows. */
  readonly signedOn?: LocalDate | undefined;
  readonly voided?: { readonly on: string; readonly by: string; readonly reason: string } | undefined;
}

type SigningSide = Extract<TemplateBlock, { kind: 'signing' }>['left'];

function copiesOf(count: number, holders: readonly string[]): PaperCopy[] {
  return Array.from({ length: Math.max(1, count) }, (_, index) => ({
    index: index + 1,
    of: Math.max(1, count),
    holder: holders[index] ?? paperText.spareCopy,
  }));
}

function footOf(template: PaperTemplate, standing: PaperStanding): PaperFoot {
  const { secrecy } = paperText;
  const version = paperText.templateVersion(template.version);
  switch (standing.kind) {
    case 'blank':
      return { secrecy, identity: paperText.blankForm, template: version, issued: '', mark: '' };
    case 'preview':
      return { secrecy, identity: paperText.preview, template: version, issued: '', mark: '' };
    case 'issued':
      return {
        secrecy,
        identity: standing.number,
        template: version,
        issued: paperText.issued(standing.at, standing.by),
        mark: paperText.mark(standing.mark),
      };
  }
}

const stampOf = (voided: ComposeOptions['voided']): VoidStamp | null =>
  voided === undefined
    ? null
    : { word: paperText.voidWord, note: paperText.voidNote(voided.on, voided.by, voided.reason) };

/**
 * What the paper says, all copies of it: pure, so that a test can read it without a window. Blank forms lose every
 * value, whatever is handed in, so that a blank can never carry somebody's name.
 */
export function composePaper(template: PaperTemplate, values: PaperValues, options: ComposeOptions): PaperDocument {
  const { standing, signedOn } = options;
  const blank = standing.kind === 'blank';
  const number = standing.kind === 'issued' ? standing.number : undefined;
  const given: PaperValues = blank ? {} : { ...values, number };
  const signatures: PaperSignatures = blank ? {} : (options.signatures ?? {});
  const merge = (text: string) => mergeText(text, template.fields, given);

  const pictureOf = (who: keyof PaperSignatures | 'nobody') => (who === 'nobody' ? null : (signatures[who] ?? null));
  const column = (side: SigningSide): SigningColumn => {
    const head = { label: merge(side.head), signature: pictureOf(side.headSigns) };
    const foot = { label: merge(side.foot), signature: pictureOf(side.footSigns) };
    // A day is printed only where somebody signed on the screen; ink brings its own.
    const signed = signedOn !== undefined && (head.signature !== null || foot.signature !== null);
    return { head, foot, day: signed ? paperDay(signedOn) : paperText.dayToWrite };
  };

  const block = (from: TemplateBlock): PaperBlock => {
    switch (from.kind) {
      case 'signing':
        return { kind: 'signing', left: column(from.left), right: column(from.right) };
      case 'table':
        return {
          kind: 'table',
          caption: merge(from.caption),
          head: from.head,
          rows: from.rows.map((row) => row.map(merge)),
        };
      case 'writing':
        return { kind: 'writing', runs: merge(from.text), lines: from.lines };
      case 'paragraph':
        return { kind: 'paragraph', ...(from.lead === undefined ? {} : { lead: from.lead }), runs: merge(from.text) };
      default:
        return { kind: from.kind, runs: merge(from.text) };
    }
  };

  return {
    templateId: template.id,
    templateVersion: template.version,
    jobTitle: number ?? `${template.id}-v${template.version}`,
    blocks: template.blocks.map(block),
    // A blank belongs to nobody yet: its foot names no copy.
    copies: blank ? [{ index: 1, of: 1, holder: '' }] : copiesOf(options.copies, template.copyHolders),
    foot: footOf(template, standing),
    voided: stampOf(options.voided),
  };
}

/**
 * Names of the fields that would print as a line, each once, in the order of the paper (还有 1 处空着：家属电话).
 * The number is taken at issue, and what may be left empty on purpose is not nagged about.
 */
export function blanksOf(document: PaperDocument, template: PaperTemplate): string[] {
  const optional = new Set(template.fields.filter((field) => field.optional === true).map((field) => field.name));
  const names = new Set<string>();
  const look = (runs: readonly PaperRun[]) => {
    for (const run of runs) {
      if (run.kind === 'blank' && run.field !== undefined && !optional.has(run.field)) names.add(run.field);
    }
  };
  for (const block of document.blocks) {
    if (block.kind === 'table') block.rows.flat().forEach(look);
    else if ('runs' in block && block.kind !== 'number') look(block.runs);
  }
  return [...names];
}
