import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ReviewItem } from '#shared/persons/bag.schema';
import { reviewItemsTable } from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

const waiting = isNull(reviewItemsTable.resolvedAt);

/** What waits to be mended, in the order of the register's row. */
export function listReviewItems(db: ReadDb, personId: string): ReviewItem[] {
  return db
    .select({
      id: reviewItemsTable.id,
      field: reviewItemsTable.field,
      kind: reviewItemsTable.kind,
      found: reviewItemsTable.found,
      rowNo: reviewItemsTable.rowNo,
    })
    .from(reviewItemsTable)
    .where(and(eq(reviewItemsTable.personId, personId), waiting))
    .orderBy(asc(reviewItemsTable.rowNo), asc(reviewItemsTable.createdAt))
    .all();
}

/** Only one that still waits. */
export function findReviewItem(db: ReadDb, id: string): { personId: string; field: string; kind: string } | undefined {
  return db
    .select({ personId: reviewItemsTable.personId, field: reviewItemsTable.field, kind: reviewItemsTable.kind })
    .from(reviewItemsTable)
    .where(and(eq(reviewItemsTable.id, id), waiting))
    .get();
}

export function resolveReviewItem(tx: WriteTx, id: string, resolution: string, staffId: string, at: number): void {
  tx.update(reviewItemsTable)
    .set({ resolution, resolvedAt: at, resolvedBy: staffId })
    .where(eq(reviewItemsTable.id, id))
    .run();
}
