import { z } from 'zod';
import { command, job, query } from '../ipc/route';
import { Nothing } from '../kernel/fields';

export const AuditLine = z.object({
  seq: z.int(),
  at: z.int(),
  actorName: z.string(),
  action: z.string(),
  objectType: z.string(),
  objectId: z.string(),
  outcome: z.enum(['ok', 'refused', 'failed']),
  detail: z.string(),
});
export type AuditLine = z.infer<typeof AuditLine>;

export const AuditVerdict = z.object({
  lines: z.int(),
  firstSeq: z.int(),
  lastSeq: z.int(),
  /** Sequence number of the first line that does not fit; null when all fit. */
  brokenAt: z.int().nullable(),
  mark: z.string(),
});
export type AuditVerdict = z.infer<typeof AuditVerdict>;

export const auditRoutes = {
  'audit.recent': query('admin', z.object({ before: z.int().nullable(), limit: z.int().min(1).max(200) }), z.array(AuditLine)),
  /** Walks the whole chain in slices; leaves a line with the result. */
  'audit.verify': job('admin', Nothing, AuditVerdict),
  /** For main: prints, exports, drives; what happened outside the database. */
  'audit.note': command(
    'main',
    z.object({ action: z.string(), objectType: z.string(), objectId: z.string(), outcome: z.enum(['ok', 'refused', 'failed']), detail: z.record(z.string(), z.unknown()) }),
    Nothing,
  ),
};
