import { z } from 'zod';
import { DocumentSummary } from '../agreements/agreements.schema';
import { PersonId } from '../kernel/ids';
import { Measure } from '../measures/measures.schema';
import { CONTROL_STATUSES } from './controlStatus';
import { REVIEW_KINDS, RISK_LEVELS, SEXES } from './persons.schema';

export const TimelineEntry = z.object({
  id: z.string(),
  on: z.string(),
  at: z.int(),
  kind: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  staffName: z.string(),
  refId: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const Change = z.object({
  at: z.int(),
  staffName: z.string(),
  field: z.string(),
  before: z.string(),
  after: z.string(),
});

export const ReviewItem = z.object({
  id: z.string(),
  field: z.string(),
  kind: z.enum(REVIEW_KINDS),
  found: z.string(),
  rowNo: z.int().nullable(),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

/** Something to do next, with the day until which; negative days are overdue. */
export const DueItem = z.object({
  kind: z.enum(['report', 'agreement', 'work-group', 'review', 'scan']),
  days: z.int().nullable(),
  measureId: z.string().nullable(),
  count: z.int(),
});
export type DueItem = z.infer<typeof DueItem>;

/** One person, one bag. Numbers and addresses are masked; `persons.unmask` shows one and writes it down. */
export const Bag = z.object({
  id: PersonId,
  version: z.int(),
  fileNo: z.string(),
  name: z.string(),
  sex: z.enum(SEXES),
  age: z.int().nullable(),
  birthDate: z.string().nullable(),
  ethnicity: z.string(),
  idMasked: z.string(),
  phonesMasked: z.array(z.object({ masked: z.string(), label: z.string() })),
  domicileMasked: z.string(),
  residenceMasked: z.string(),
  communityName: z.string(),
  grid: z.string(),
  education: z.string(),
  maritalStatus: z.string(),
  employment: z.string(),
  onDibao: z.boolean().nullable(),
  lowRentHousing: z.boolean().nullable(),
  drugTypes: z.array(z.string()),
  firstUseOn: z.string(),
  controlStatus: z.enum(CONTROL_STATUSES),
  controlStatusFound: z.string(),
  riskLevel: z.enum(RISK_LEVELS).nullable(),
  policeName: z.string(),
  specialistName: z.string(),
  remarks: z.string(),
  /** The running measure first, then earlier ones. */
  measures: z.array(Measure),
  documents: z.array(DocumentSummary),
  due: z.array(DueItem),
  review: z.array(ReviewItem),
  timeline: z.array(TimelineEntry),
  changes: z.array(Change),
});
export type Bag = z.infer<typeof Bag>;
