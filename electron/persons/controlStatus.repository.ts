import { desc, eq, sql } from 'drizzle-orm';
import type { PersonId } from '#shared/kernel/ids';
import { isLocalDate, type LocalDate } from '#shared/kernel/localDate';
import type { ControlStatus } from '#shared/persons/controlStatus';
import { personsTable, statusHistoryTable } from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

export interface StatusLine {
  readonly id: string;
  readonly personId: PersonId;
  /** Null for the first one of a person. */
  readonly from: ControlStatus | null;
  readonly to: ControlStatus;
  readonly effectiveOn: LocalDate;
  readonly reason: string;
  readonly at: number;
  readonly staffId: string;
}

export function insertStatusLine(tx: WriteTx, line: StatusLine): void {
  tx.insert(statusHistoryTable).values(line).run();
}

/** The new status with its line of history. Counts as an edit: a form opened before must not put the old one back. */
export function changeControlStatus(tx: WriteTx, line: StatusLine): void {
  tx.update(personsTable)
    .set({ controlStatus: line.to, updatedAt: line.at, version: sql`${personsTable.version} + 1` })
    .where(eq(personsTable.id, line.personId))
    .run();
  insertStatusLine(tx, line);
}

/** The day from which the present status holds. */
export function findLastStatusDay(db: ReadDb, personId: PersonId): LocalDate | undefined {
  const day = db
    .select({ effectiveOn: statusHistoryTable.effectiveOn })
    .from(statusHistoryTable)
    .where(eq(statusHistoryTable.personId, personId))
    .orderBy(desc(statusHistoryTable.effectiveOn))
    .limit(1)
    .get()?.effectiveOn;
  return day !== undefined && isLocalDate(day) ? day : undefined;
}
