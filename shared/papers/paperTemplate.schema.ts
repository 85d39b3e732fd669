import { z } from 'zod';

/**
 * A field that a text may name between double braces. `name` is what the office writes in the template and reads
 * in the editor; `key` is where the value comes from.
 */
export const PaperField = z.object({
  name: z.string().min(1),
  key: z.string().min(1),
  /** Length of the line that is printed when the value is missing, in characters of the body. Never under 8. */
  blankCharacters: z.int().min(8).max(28),
  /** May stay empty on purpose, so that nobody is asked to fill it. */
  optional: z.boolean().optional(),
});
export type PaperField = z.infer<typeof PaperField>;

/** Text with `{{name}}` for a merged field, `____` for a line that is always filled in by hand, `☐` for a box. */
const MergeText = z.string();

const Signer = z.enum(['station', 'person', 'guardian', 'nobody']);

const SigningColumn = z.object({
  /** What stands above the room for the seal or the finger-print. */
  head: MergeText,
  headSigns: Signer,
  foot: MergeText,
  footSigns: Signer,
});

export const TemplateBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), text: MergeText }),
  /** The document's number, at the right edge. */
  z.object({ kind: z.literal('number'), text: MergeText }),
  /** Labels with values, no indent; an ideographic space parts what may move to the next line as a whole. */
  z.object({ kind: z.literal('entry'), text: MergeText }),
  /** First level, on a line of its own: 一、 in 黑体. */
  z.object({ kind: z.literal('heading'), text: MergeText }),
  /** Body. `lead` is a run-in first level in 黑体. */
  z.object({ kind: z.literal('paragraph'), lead: z.string().optional(), text: MergeText }),
  /** Room to write: the value as a paragraph, or so many empty lines across the page. */
  z.object({ kind: z.literal('writing'), text: MergeText, lines: z.int().min(1).max(10) }),
  z.object({ kind: z.literal('signing'), left: SigningColumn, right: SigningColumn }),
  z.object({
    kind: z.literal('table'),
    caption: MergeText,
    head: z.array(z.string()).min(1),
    rows: z.array(z.array(MergeText)),
  }),
]);
export type TemplateBlock = z.infer<typeof TemplateBlock>;

/** A text that the office may change; what was issued keeps the version it was issued with. */
export const PaperTemplate = z.object({
  id: z.string().min(1),
  version: z.int().min(1),
  title: z.string().min(1),
  /** Whose words these are: ours until the office changes them. */
  origin: z.string(),
  blocks: z.array(TemplateBlock).min(1),
  fields: z.array(PaperField),
  /** Who keeps the first, second, third … copy, as the foot of the page says it. */
  copyHolders: z.array(z.string()).min(1),
});
export type PaperTemplate = z.infer<typeof PaperTemplate>;
