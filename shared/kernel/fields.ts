import { z } from 'zod';
import { isLocalDate, type LocalDate } from './localDate';

/** A day of the calendar, `yyyy-mm-dd`. */
export const Day = z
  .string()
  .refine((value): value is LocalDate => isLocalDate(value), { params: { field: 'day' } })
  .transform((value) => value as LocalDate);

/** Free text that may be empty; trimmed. */
export const words = (max: number) => z.string().trim().max(max);

/** Free text that must be there. */
export const required = (max: number) => z.string().trim().min(1).max(max);

/** Bytes that cross the port by structured clone. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const Nothing = z.object({});
