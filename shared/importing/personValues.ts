import type { LocalDate } from '../kernel/localDate';
import type { MeasureKind, MeasureState } from '../measures/measures.schema';
import type { ControlStatus } from '../persons/controlStatus';
import type { Phone, RiskLevel, Sex } from '../persons/persons.schema';

/** What a row says about a person, ready for the file. */
export interface PersonValues {
  readonly name: string;
  readonly sex: Sex;
  readonly ethnicity: string;
  /** 18 characters, when they are known in full (a wrong check digit is known in full, and doubtful). */
  readonly idNumber: string | null;
  /** As it stood, when that was something else: 15 digits, or a number that cannot be used. */
  readonly idNumberFound: string | null;
  readonly birthDate: LocalDate | null;
  readonly community: string;
  readonly grid: string;
  readonly domicileAddress: string;
  readonly residenceAddress: string;
  readonly phones: readonly Phone[];
  readonly education: string;
  readonly maritalStatus: string;
  readonly employment: string;
  readonly onDibao: boolean | null;
  readonly lowRentHousing: boolean | null;
  readonly drugTypes: readonly string[];
  readonly firstUseOn: string;
  readonly controlStatus: ControlStatus;
  readonly controlStatusFound: string;
  readonly riskLevel: RiskLevel | null;
  readonly policeName: string;
  readonly specialistName: string;
  readonly remarks: string;
}

/** The measure that the status word names, kept as the register has it on its 填报日期 (decision 30). */
export interface MeasureValues {
  readonly kind: MeasureKind;
  readonly state: MeasureState;
  readonly decisionNo: string;
  readonly decidedBy: string;
  readonly decidedOn: LocalDate | null;
  readonly termStart: LocalDate | null;
  readonly asFound: string;
  readonly year: 1 | 2 | 3 | null;
}

/** Longest text that a form of the file accepts, by field; the full text stays with the imported row. */
export const LONGEST = {
  name: 40, ethnicity: 20, grid: 40, domicileAddress: 200, residenceAddress: 200, education: 20, maritalStatus: 20, employment: 60,
  firstUseOn: 10, policeName: 20, specialistName: 20, remarks: 2000, decisionNo: 60, decidedBy: 60, community: 30, drugTypes: 30, phone: 30,
} as const;
