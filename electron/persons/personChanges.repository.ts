import { desc, eq, sql } from 'drizzle-orm';
import type { FieldChange } from '#shared/persons/personChanges.rules';
import { personChangesTable, staffTable } from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

export interface ChangeContext {
  readonly personId: string;
  readonly at: number;
  readonly staffId: string;
}

/** Who changed which field, from what to what: only here, never on the audit log. */
export function insertChanges(tx: WriteTx, changes: readonly FieldChange[], context: ChangeContext, newId: () => string): void {
  for (const change of changes) {
    tx.insert(personChangesTable).values({ id: newId(), ...context, ...change }).run();
  }
}

/** Newest first; within one edit in the order of the form. */
export function listChanges(db: ReadDb, personId: string) {
  return db
    .select({
      at: personChangesTable.at,
      staffName: staffTable.name,
      field: personChangesTable.field,
      before: personChangesTable.before,
      after: personChangesTable.after,
    })
    .from(personChangesTable)
    .innerJoin(staffTable, eq(staffTable.id, personChangesTable.staffId))
    .where(eq(personChangesTable.personId, personId))
    .orderBy(desc(personChangesTable.at), sql`${personChangesTable}.rowid`)
    .all();
}
