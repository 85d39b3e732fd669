import type { PlannedCommunity, PlannedPerson } from '#shared/importing/plan';
import { communityKey } from '#shared/importing/words.rules';
import type { CommunityId } from '#shared/kernel/ids';
import type { WriteTx } from '../db/tx';
import { insertCommunity } from '../office/communities.repository';

/** Word of the register → the office's community; `null` where the clerk left it out. */
export type CommunityIds = ReadonlyMap<string, CommunityId | null>;

/** The office's list grows by what the register names and the clerk did not leave out; 柳园 and 柳园社区 are one. */
export function addCommunities(
  tx: WriteTx,
  planned: readonly PlannedCommunity[],
  accepted: readonly PlannedPerson[],
  newId: () => string,
): { readonly ids: CommunityIds; readonly added: string[] } {
  const wanted = new Set(accepted.map(({ values }) => values.community));
  const ids = new Map<string, CommunityId | null>();
  const fresh = new Map<string, CommunityId>();
  // The longer word is the name as it should be.
  for (const { word, community, leave } of [...planned].sort((a, b) => b.word.length - a.word.length)) {
    if (community) {
      ids.set(word, community.id as CommunityId);
    } else if (leave || !wanted.has(word)) {
      ids.set(word, null);
    } else {
      const id = fresh.get(communityKey(word)) ?? (newId() as CommunityId);
      if (!fresh.has(communityKey(word))) insertCommunity(tx, { id, name: word, active: true });
      fresh.set(communityKey(word), id);
      ids.set(word, id);
    }
  }
  return { ids, added: [...fresh.values()] };
}
