import type { OfficeProfile } from '#shared/office/office.schema';
import type { NewPasswordValue } from '../ui/NewPasswordFields';

/** What the wizard has heard so far. It lives in this window only and is gone when the window closes. */
export interface SetupAnswers {
  readonly profile: OfficeProfile;
  readonly communities: string;
  readonly adminName: string;
  readonly password: NewPasswordValue;
}

/** One name a line; blanks and repeats fall away. */
export const communityNames = (text: string): string[] => [
  ...new Set(text.split(/[\n、，,;；]/).map((line) => line.normalize('NFKC').trim()).filter((line) => line !== '')),
];
