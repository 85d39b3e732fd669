import { LEGAL_WORK_GROUP_ROLES, type WorkGroupMember, type WorkGroupRole } from './measures.schema';

/** Kinds of member that 戒毒条例 art. 17 names and the group has not. A warning, never a refusal: they may follow. */
export function missingRoles(members: readonly { readonly role: WorkGroupRole }[]) {
  return LEGAL_WORK_GROUP_ROLES.filter((role) => !members.some((member) => member.role === role));
}

/** Who joins and who leaves; somebody whose telephone changed leaves with the old one and joins with the new one. */
export function groupChanges<M extends WorkGroupMember>(before: readonly M[], after: readonly WorkGroupMember[]) {
  const keys = new Set(after.map(memberKey));
  const known = new Set(before.map(memberKey));
  return {
    leave: before.filter((member) => !keys.has(memberKey(member))),
    join: after.filter((member) => !known.has(memberKey(member))),
  };
}

const memberKey = ({ role, name, unit, phone }: WorkGroupMember): string => JSON.stringify([role, name, unit, phone]);
