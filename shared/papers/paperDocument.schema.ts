import { z } from 'zod';
import { Bytes } from '../kernel/fields';

/** A signature drawn on the screen, or a code to scan. Never a file name, never an address. */
export const PaperImage = z.object({ mime: z.enum(['image/png', 'image/svg+xml']), bytes: Bytes });
export type PaperImage = z.infer<typeof PaperImage>;

/** The smallest things a line is made of. `field` is the field's name in the template. */
export const PaperRun = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('value'), text: z.string(), field: z.string() }),
  /** A line to write on, so many body characters long. `field` is absent where it is always written by hand. */
  z.object({ kind: z.literal('blank'), characters: z.int(), field: z.string().optional() }),
  z.object({ kind: z.literal('tick'), ticked: z.boolean() }),
]);
export type PaperRun = z.infer<typeof PaperRun>;

const Runs = z.array(PaperRun);

/** One place to sign: a label, then the picture of the signature or room for ink. */
export const SigningPlace = z.object({ label: Runs, signature: PaperImage.nullable() });
export type SigningPlace = z.infer<typeof SigningPlace>;

/** Head, room for the seal or the finger-print, foot, day. `day` is a run so that ink may fill it. */
export const SigningColumn = z.object({ head: SigningPlace, foot: SigningPlace, day: z.string() });
export type SigningColumn = z.infer<typeof SigningColumn>;

export const PaperBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), runs: Runs }),
  z.object({ kind: z.literal('number'), runs: Runs }),
  z.object({ kind: z.literal('entry'), runs: Runs }),
  z.object({ kind: z.literal('heading'), runs: Runs }),
  z.object({ kind: z.literal('paragraph'), lead: z.string().optional(), runs: Runs }),
  z.object({ kind: z.literal('writing'), runs: Runs, lines: z.int() }),
  z.object({ kind: z.literal('signing'), left: SigningColumn, right: SigningColumn }),
  z.object({ kind: z.literal('table'), caption: Runs, head: z.array(z.string()), rows: z.array(z.array(Runs)) }),
  /** One line in the middle, smaller than the title. */
  z.object({ kind: z.literal('centred'), runs: Runs }),
  /** The recovery key: numbered groups in two columns, large. */
  z.object({ kind: z.literal('groups'), groups: z.array(z.string()) }),
  z.object({ kind: z.literal('picture'), image: PaperImage }),
]);
export type PaperBlock = z.infer<typeof PaperBlock>;

/** 第 n 联 of so many, and who keeps it. */
export const PaperCopy = z.object({ index: z.int().min(1), of: z.int().min(1), holder: z.string() });
export type PaperCopy = z.infer<typeof PaperCopy>;

/** The small print at the foot of every page, except what depends on the page (see `paperFoot.rules`). */
export const PaperFoot = z.object({
  secrecy: z.string(),
  /** The document's number, or what stands for it on a blank or a preview. */
  identity: z.string(),
  template: z.string(),
  /** Who issued it and when; a reprint says the same (decision 21). */
  issued: z.string(),
  /** Short audit mark; empty until the document is issued. */
  mark: z.string(),
});
export type PaperFoot = z.infer<typeof PaperFoot>;

export const VoidStamp = z.object({ word: z.string(), note: z.string() });
export type VoidStamp = z.infer<typeof VoidStamp>;

/**
 * What one issued paper says, as data: all copies of it (decision 22). Holds readable records: it goes from the
 * records process to the one hidden window that lays it out, and nowhere else.
 */
export const PaperDocument = z.object({
  templateId: z.string(),
  templateVersion: z.int(),
  /** Title of the PDF and of the print job: a document number, never a name. */
  jobTitle: z.string(),
  blocks: z.array(PaperBlock),
  copies: z.array(PaperCopy).min(1),
  foot: PaperFoot,
  voided: VoidStamp.nullable(),
});
export type PaperDocument = z.infer<typeof PaperDocument>;
