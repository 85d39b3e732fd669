import { z } from 'zod';
import { Day } from '../kernel/fields';

const Words = z.string().optional();
const Count = z.int().min(0).optional();

/**
 * What an agreement prints, in the words of the paper (sex and ethnicity are already words, a number of
 * members is already joined by 、). Whatever is missing or empty becomes a line to write on.
 */
export const AgreementPaperValues = z.object({
  office: z.object({
    streetName: Words,
    stationName: Words,
    address: Words,
    phone: Words,
    leader: Words,
    policeStation: Words,
    /** 县（市、区） that may not be left for three days without a written report (戒毒条例 art. 19). */
    division: Words,
  }),
  person: z.object({
    name: Words,
    sex: Words,
    ethnicity: Words,
    birthDate: Day.optional(),
    idNumber: Words,
    domicileAddress: Words,
    residenceAddress: Words,
    phone: Words,
  }),
  family: z.object({ name: Words, relation: Words, phone: Words }).optional(),
  decision: z.object({ decidedBy: Words, decisionNo: Words }),
  /** 社区康复 only: the paper that ended the isolation. */
  isolationRelease: z.object({ certificateNo: Words, releasedOn: Day.optional() }).optional(),
  reportedOn: Day.optional(),
  termEnd: Day.optional(),
  termYears: z.number().positive().optional(),
  executionPlace: Words,
  /** 社区康复 only: carried out in a 戒毒康复场所 with the person's consent (戒毒条例 art. 41). */
  rehabPlace: Words,
  /** The five kinds of 戒毒条例 art. 17. */
  workGroup: z.object({ specialist: Words, police: Words, medic: Words, family: Words, volunteer: Words }).optional(),
  testPlan: z.object({ year1: Count, year2: Count, year3: Count }).optional(),
  talkDays: Count,
  visitDays: Count,
  reportDays: Count,
  changeNoticeDays: Count,
  /** Number of the plan that names further measures. */
  planNo: Words,
  otherAgreed: Words,
  copies: z.int().min(1).max(6).optional(),
});
export type AgreementPaperValues = z.infer<typeof AgreementPaperValues>;
