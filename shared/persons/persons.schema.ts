import { z } from 'zod';
import { Day, required, words } from '../kernel/fields';
import { CommunityId, ImportBatchId, PersonId } from '../kernel/ids';
import { MEASURE_BADGES, MEASURE_KINDS } from '../measures/measures.schema';
import { CONTROL_STATUSES } from './controlStatus';

export const SEXES = ['male', 'female', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

export const RISK_LEVELS = ['high', 'medium', 'low'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** 证件种类; everything but a citizen's number is taken as written. */
export const ID_TYPES = ['citizen', 'passport', 'permit', 'other', 'none'] as const;
export type IdType = (typeof ID_TYPES)[number];

/** Why something waits to be mended (待核). */
export const REVIEW_KINDS = [
  'id-stored-as-number', 'id-check-digit', 'id-length', 'id-missing', 'id-invalid', 'id-birth-differs', 'id-sex-differs',
  'same-id-other-name', 'status-unknown', 'status-empty', 'date-unreadable', 'date-impossible', 'decision-after-start',
  'term-over', 'phone-unreadable', 'community-unknown', 'formula', 'name-missing', 'other',
] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

export const Phone = z.object({ number: required(30), label: words(20) });
export type Phone = z.infer<typeof Phone>;

/** What a clerk types into 基本情况登记表 (F01), first version. */
export const PersonInput = z.object({
  name: required(40),
  sex: z.enum(SEXES),
  ethnicity: words(20),
  idType: z.enum(ID_TYPES),
  /** As typed; full-width digits, spaces and a small x are accepted. */
  idNumber: words(40),
  /** Demanded when the check digit is wrong and the number is right all the same. */
  idNumberReason: words(200),
  birthDate: Day.nullable(),
  communityId: CommunityId.nullable(),
  grid: words(40),
  domicileAddress: words(200),
  residenceAddress: words(200),
  phones: z.array(Phone).max(8),
  education: words(20),
  maritalStatus: words(20),
  employment: words(60),
  onDibao: z.boolean().nullable(),
  lowRentHousing: z.boolean().nullable(),
  drugTypes: z.array(words(30)).max(12),
  firstUseOn: words(10),
  controlStatus: z.enum(CONTROL_STATUSES),
  riskLevel: z.enum(RISK_LEVELS).nullable(),
  policeName: words(20),
  specialistName: words(20),
  remarks: words(2000),
});
export type PersonInput = z.infer<typeof PersonInput>;

export const CreatePerson = PersonInput;
export const UpdatePerson = z.object({ personId: PersonId, version: z.int(), person: PersonInput });
export type UpdatePerson = z.infer<typeof UpdatePerson>;

/** The whole form as stored; given only to the edit form, which counts as an unmasked view. */
export const PersonForEdit = z.object({ personId: PersonId, version: z.int(), fileNo: z.string(), person: PersonInput });

/** One line of the list. Numbers are masked here already: the full ones never leave without an audit line. */
export const PersonRow = z.object({
  id: PersonId,
  fileNo: z.string(),
  name: z.string(),
  sex: z.enum(SEXES),
  idTail: z.string(),
  phoneTail: z.string(),
  controlStatus: z.enum(CONTROL_STATUSES),
  measure: z
    .object({ kind: z.enum(MEASURE_KINDS), badge: z.enum(MEASURE_BADGES), year: z.int().nullable(), termEnd: z.string().nullable() })
    .nullable(),
  riskLevel: z.enum(RISK_LEVELS).nullable(),
  communityName: z.string(),
  grid: z.string(),
  specialistName: z.string(),
  reviewCount: z.int(),
});
export type PersonRow = z.infer<typeof PersonRow>;

export const PERSON_VIEWS = ['all', 'community_detox', 'community_rehab', 'no-agreement', 'review'] as const;
export type PersonView = (typeof PERSON_VIEWS)[number];

export const PersonFilter = z.object({
  text: words(60),
  view: z.enum(PERSON_VIEWS),
  statuses: z.array(z.enum(CONTROL_STATUSES)),
  communityIds: z.array(CommunityId),
  importBatchId: ImportBatchId.nullable(),
});
export type PersonFilter = z.infer<typeof PersonFilter>;

export const PersonList = z.object({
  rows: z.array(PersonRow),
  /** How many each view holds under no other filter: every count is a door. */
  counts: z.record(z.enum(PERSON_VIEWS), z.int()),
});
export type PersonList = z.infer<typeof PersonList>;

/** A person like the one being typed: the same number, or a like name and the same birthday. */
export const Lookalike = z.object({
  id: PersonId,
  fileNo: z.string(),
  name: z.string(),
  birthDate: z.string().nullable(),
  sameNumber: z.boolean(),
});
export type Lookalike = z.infer<typeof Lookalike>;

export const UNMASK_FIELDS = ['idNumber', 'phone', 'domicileAddress', 'residenceAddress'] as const;
export type UnmaskField = (typeof UNMASK_FIELDS)[number];
