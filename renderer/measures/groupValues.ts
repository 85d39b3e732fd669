import {
  LEGAL_WORK_GROUP_ROLES, WORK_GROUP_ROLES, WorkGroupMember, type WorkGroupRole,
} from '#shared/measures/measures.schema';
import { measureText } from '#shared/text/measureScreens';
import type { Faults } from '../lib/useKeptForm';

export type MemberRow = WorkGroupMember;

export const blankRow = (role: WorkGroupRole): MemberRow => ({ role, name: '', unit: '', phone: '' });

const isBlank = ({ name, unit, phone }: MemberRow): boolean => `${name}${unit}${phone}`.trim() === '';
const rank = ({ role }: MemberRow): number => WORK_GROUP_ROLES.indexOf(role);

/** The five kinds of 戒毒条例 art. 17 stand first, filled or waiting; then whoever the office added. */
export function rowsOf(members: readonly WorkGroupMember[]): MemberRow[] {
  const missing = LEGAL_WORK_GROUP_ROLES.filter((role) => !members.some((member) => member.role === role));
  return [...members, ...missing.map(blankRow)].sort((a, b) => rank(a) - rank(b));
}

/** Lines on which nobody stands are no members. */
export const membersOf = (rows: readonly MemberRow[]): MemberRow[] => rows.filter((row) => !isBlank(row));

export const missingRolesOf = (rows: readonly MemberRow[]): WorkGroupRole[] =>
  LEGAL_WORK_GROUP_ROLES.filter((role) => !rows.some((row) => row.role === role && row.name.trim() !== ''));

/** By line of the form, not of what is saved: the empty ones in between stay where they are. */
export function groupFaults(rows: readonly MemberRow[]): Faults {
  return Object.fromEntries(
    rows.flatMap((row, at) => {
      if (isBlank(row)) return [];
      if (row.name.trim() === '') return [[`members.${at}.name`, measureText.group.nameMissing]];
      const issue = WorkGroupMember.safeParse(row).error?.issues[0];
      return issue ? [[`members.${at}.${issue.path.join('.')}`, issue.message]] : [];
    }),
  );
}
