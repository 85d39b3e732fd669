import { z } from 'zod';

/** Where a default comes from: a law (with its article) or our own proposal, which is labelled 本站默认. */
export interface SettingSource {
  readonly kind: 'law' | 'station-default';
  readonly article?: string;
}

const PerYear = z.tuple([z.int().min(0).max(60), z.int().min(0).max(60), z.int().min(0).max(60)]);
const Days = z.int().min(1).max(365);

/** Everything an office may change. Law limits live in shared/law, with their date in force. */
export const Settings = z.object({
  /** Minutes without a key or a mouse until the screen locks. */
  autoLockMinutes: z.int().min(1).max(60),
  /** Tests per year of the term, 社区戒毒 / 社区康复. */
  detoxTestsPerYear: PerYear,
  rehabTestsPerYear: PerYear,
  talkEveryDays: Days,
  visitEveryDays: Days,
  selfReportEveryDays: Days,
  /** Days in which a change of address, phone or work must be told. */
  changeNoticeDays: Days,
  /** Is the printed last day the corresponding day, or the day before it? Practice varies. */
  termEndInclusive: z.enum(['same_day', 'day_before']),
  /** Does a term that begins on a month's last day end on a month's last day? Practice varies. */
  endOfMonthSticky: z.boolean(),
  agreementCopies: z.int().min(1).max(6),
  /** Days without a verified backup until the reminder turns red. */
  backupReminderDays: z.int().min(1).max(60),
});
export type Settings = z.infer<typeof Settings>;
export type SettingKey = keyof Settings;

/** 本站默认: domain.md §2.2, §4.2. None of these is law. */
export const SETTING_DEFAULTS: Settings = {
  autoLockMinutes: 5,
  detoxTestsPerYear: [12, 6, 4],
  rehabTestsPerYear: [6, 4, 2],
  talkEveryDays: 30,
  visitEveryDays: 30,
  selfReportEveryDays: 30,
  changeNoticeDays: 5,
  termEndInclusive: 'day_before',
  endOfMonthSticky: false,
  agreementCopies: 3,
  backupReminderDays: 7,
};
