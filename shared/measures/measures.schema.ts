import { z } from 'zod';
import { Day, required, words } from '../kernel/fields';
import { DocumentId, MeasureId, PersonId } from '../kernel/ids';

/** 社区戒毒 · 社区康复 (domain.md §1.1). */
export const MEASURE_KINDS = ['community_detox', 'community_rehab'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** First part of domain.md §2.4; the remaining states come with the complete life by law. */
export const MEASURE_STATES = ['ordered', 'reported', 'executing', 'ended'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** What a list shows: the state, or what became of it by today's date. */
export const MEASURE_BADGES = ['ordered', 'reporting_overdue', 'reported', 'executing', 'term_over', 'ended', 'as_found'] as const;
export type MeasureBadge = (typeof MEASURE_BADGES)[number];

/** The five kinds of 戒毒条例 art. 17, then those an office adds. */
export const LEGAL_WORK_GROUP_ROLES = ['specialist', 'police', 'medic', 'family', 'volunteer'] as const;
export const WORK_GROUP_ROLES = [...LEGAL_WORK_GROUP_ROLES, 'grid', 'building', 'party', 'other'] as const;
export type WorkGroupRole = (typeof WORK_GROUP_ROLES)[number];

export const WorkGroupMember = z.object({
  role: z.enum(WORK_GROUP_ROLES),
  name: required(20),
  unit: words(60),
  phone: words(30),
});
export type WorkGroupMember = z.infer<typeof WorkGroupMember>;

/** 登记决定书: what the police decided. */
export const RegisterDecision = z.object({
  personId: PersonId,
  kind: z.enum(MEASURE_KINDS),
  decisionNo: required(60),
  decidedBy: required(60),
  decidedOn: Day,
  /** The day the person received the decision; the 15 days run from the day after. */
  servedOn: Day,
  /** 社区康复 only: 解除强制隔离戒毒证明书. */
  releaseCertificateNo: words(60),
  releasedOn: Day.nullable(),
  /** 社区戒毒: 36 by law. 社区康复: as the decision says, at most 36. */
  termMonths: z.int().min(1).max(36),
  executionPlace: required(120),
});
export type RegisterDecision = z.infer<typeof RegisterDecision>;

/** 登记报到. A late report needs its reason. */
export const RegisterReport = z.object({
  measureId: MeasureId,
  version: z.int(),
  reportedOn: Day,
  lateReason: words(200),
});
export type RegisterReport = z.infer<typeof RegisterReport>;

export const SetWorkGroup = z.object({
  measureId: MeasureId,
  version: z.int(),
  members: z.array(WorkGroupMember).max(20),
});
export type SetWorkGroup = z.infer<typeof SetWorkGroup>;

export const Measure = z.object({
  id: MeasureId,
  personId: PersonId,
  version: z.int(),
  kind: z.enum(MEASURE_KINDS),
  state: z.enum(MEASURE_STATES),
  badge: z.enum(MEASURE_BADGES),
  origin: z.enum(['entered', 'imported']),
  decisionNo: z.string(),
  decidedBy: z.string(),
  decidedOn: z.string().nullable(),
  servedOn: z.string().nullable(),
  releaseCertificateNo: z.string(),
  releasedOn: z.string().nullable(),
  executionPlace: z.string(),
  reportDeadline: z.string().nullable(),
  reportedOn: z.string().nullable(),
  lateReason: z.string(),
  termMonths: z.int().nullable(),
  termStart: z.string().nullable(),
  termEnd: z.string().nullable(),
  /** 1, 2 or 3: which year of the term today is in; absent before the report and after the end. */
  year: z.int().nullable(),
  daysLeft: z.int().nullable(),
  /** How the last day was computed: limits and conventions in force then. */
  limits: z.record(z.string(), z.unknown()),
  asFound: z.string(),
  asOf: z.string().nullable(),
  workGroup: z.array(WorkGroupMember),
  missingRoles: z.array(z.enum(LEGAL_WORK_GROUP_ROLES)),
  agreementId: DocumentId.nullable(),
});
export type Measure = z.infer<typeof Measure>;
