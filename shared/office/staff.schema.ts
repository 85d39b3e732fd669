import { z } from 'zod';
import { required } from '../kernel/fields';
import { StaffId } from '../kernel/ids';

/** 管理员 · 专干 · 只读. The first administrator may work cases (decision 5). */
export const STAFF_ROLES = ['admin', 'worker', 'reader'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const MIN_PASSWORD_CHARACTERS = 12;
export const MAX_PASSWORD_CHARACTERS = 128;
const MIN_HAN_CHARACTERS = 4;

/** Long enough: 12 characters, or 4 Chinese ones, whose choice is far wider (reliability.md §3.3). */
export function isPasswordLongEnough(password: string): boolean {
  const characters = [...password];
  const han = characters.filter((c) => /\p{Script=Han}/u.test(c)).length;
  return characters.length >= MIN_PASSWORD_CHARACTERS || han >= MIN_HAN_CHARACTERS;
}

export const NewPassword = z
  .string()
  .max(MAX_PASSWORD_CHARACTERS)
  .refine(isPasswordLongEnough, { params: { field: 'password' } });

export const Staff = z.object({
  id: StaffId,
  name: z.string(),
  role: z.enum(STAFF_ROLES),
  active: z.boolean(),
  /** True after a restore on another PC, until somebody gives the colleague a new password. */
  needsPassword: z.boolean(),
});
export type Staff = z.infer<typeof Staff>;

export const NewStaff = z.object({ name: required(20), role: z.enum(STAFF_ROLES), password: NewPassword });
export type NewStaff = z.infer<typeof NewStaff>;
