import { refuse } from '#shared/kernel/appError';
import type { PersonId } from '#shared/kernel/ids';
import type { WriteTx } from '../db/tx';
import type { WriteDeps } from '../ipc/context';
import { insertTimelineEntry } from '../measures/timeline.repository';
import { findReviewItem, resolveReviewItem } from './reviewItems.repository';

/** 待核 → 已核: somebody looked at it and says how it is. The record itself is mended by an edit. */
export function resolveReview(
  tx: WriteTx,
  { reviewId, resolution }: { reviewId: string; resolution: string },
  deps: WriteDeps,
): { personId: PersonId } {
  const item = findReviewItem(tx, reviewId);
  if (!item) throw refuse('person.review-not-found', {});
  const at = deps.clock.now();
  const staffId = deps.actor.id;
  resolveReviewItem(tx, reviewId, resolution, staffId, at);
  insertTimelineEntry(tx, {
    id: deps.newId(),
    personId: item.personId,
    on: deps.clock.today(),
    at,
    kind: 'review-resolved',
    data: { field: item.field, resolution },
    staffId,
    refId: reviewId,
  });
  const { field, kind } = item;
  deps.audit({ action: 'persons.resolveReview', objectType: 'person', objectId: item.personId, detail: { field, kind } });
  return { personId: item.personId as PersonId };
}
