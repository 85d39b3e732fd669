import { z } from 'zod';
import { CONTROL_STATUSES } from '#shared/persons/controlStatus';
import type { PersonRecord } from '#shared/persons/persons.rules';

/** Kept with the imported row of somebody who was on file, so that the change can be taken back. */
export const BeforeUpdate = z.object({
  record: z.custom<PersonRecord>((value) => typeof value === 'object' && value !== null),
  controlStatus: z.enum(CONTROL_STATUSES),
  controlStatusFound: z.string(),
  /** The imported measure that another one took the place of, and how it stood. */
  endedMeasure: z.object({ id: z.string(), state: z.enum(['ordered', 'reported', 'executing']) }).nullable(),
});
export type BeforeUpdate = z.infer<typeof BeforeUpdate>;
