import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { z } from 'zod';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Which generation is live. `switchNo` grows with every switch, so that an undo is newer than what it undoes. */
export const Pointer = z.strictObject({
  generation: z.int().min(1).max(999_999),
  switchNo: z.int().min(1),
  keysSha256: Sha256,
});
export type Pointer = z.infer<typeof Pointer>;

const Stored = z.strictObject({ pointer: Pointer, check: Sha256 });

/** Why the pointer moved: decides how long the generation before is kept. */
export const SWITCH_REASONS = ['set-up', 'restore', 'migration', 'undo'] as const;
export type SwitchReason = (typeof SWITCH_REASONS)[number];

/** Lies in a generation that stepped back; `switchNo` is the switch by which it did. */
export const Superseded = z.strictObject({
  atMs: z.int().min(0),
  by: z.enum(SWITCH_REASONS),
  switchNo: z.int().min(1),
});
export type Superseded = z.infer<typeof Superseded>;

export const sha256Hex = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

const checkOf = (pointer: Pointer): string => sha256Hex(canonicalize(pointer) ?? '');

/** The text of `CURRENT`, with its own check sum: on a damaged disk it must not point somewhere by chance. */
export function pointerText(pointer: Pointer): string {
  return `${JSON.stringify({ pointer, check: checkOf(pointer) })}\n`;
}

/** `undefined` for anything that is not exactly a pointer with its check sum. */
export function parsePointer(text: string): Pointer | undefined {
  const stored = Stored.safeParse(parseJson(text));
  if (!stored.success || checkOf(stored.data.pointer) !== stored.data.check) return undefined;
  return stored.data.pointer;
}

/** `undefined` when the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
