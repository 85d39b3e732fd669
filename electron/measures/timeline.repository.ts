import { desc, eq, sql } from 'drizzle-orm';
import type { TimelineData, TimelineKind } from '#shared/measures/timelineKinds';
import type { TimelineEntry } from '#shared/persons/bag.schema';
import { staffTable, timelineTable } from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

/** One fact on the timeline; `data` fits the kind, by type. */
export type NewTimelineEntry = {
  readonly [K in TimelineKind]: {
    readonly id: string;
    readonly personId: string;
    /** The day it happened, which may be long before it is written down. */
    readonly on: string;
    readonly at: number;
    readonly kind: K;
    readonly data: TimelineData[K];
    readonly staffId: string;
    /** The measure, document or review item that it is about. */
    readonly refId: string | null;
  };
}[TimelineKind];

export function insertTimelineEntry(tx: WriteTx, entry: NewTimelineEntry): void {
  tx.insert(timelineTable).values(entry).run();
}

/** The youngest day first; within a day, the last written first. */
export function listTimeline(db: ReadDb, personId: string): TimelineEntry[] {
  return db
    .select({ entry: timelineTable, staffName: staffTable.name })
    .from(timelineTable)
    .innerJoin(staffTable, eq(staffTable.id, timelineTable.staffId))
    .where(eq(timelineTable.personId, personId))
    .orderBy(desc(timelineTable.on), desc(timelineTable.at), sql`${timelineTable}.rowid DESC`)
    .all()
    .map(({ entry, staffName }) => ({
      id: entry.id,
      on: entry.on,
      at: entry.at,
      kind: entry.kind,
      data: entry.data,
      staffName,
      refId: entry.refId,
    }));
}
