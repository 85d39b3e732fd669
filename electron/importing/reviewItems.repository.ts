import type { ReviewKind } from '#shared/persons/persons.schema';
import { reviewItemsTable } from '../db/schema/index';
import type { WriteTx } from '../db/tx';

export interface NewReviewItem {
  readonly id: string;
  readonly personId: string;
  readonly field: string;
  readonly kind: ReviewKind;
  readonly found: string;
  readonly importBatchId: string;
  readonly rowNo: number;
  readonly createdAt: number;
}

/** 待核, as found. It is resolved in the person's bag. */
export function insertReviewItem(tx: WriteTx, item: NewReviewItem): void {
  tx.insert(reviewItemsTable).values({ ...item, resolvedAt: null, resolvedBy: null, resolution: null }).run();
}
