import { and, asc, eq, isNull } from 'drizzle-orm';
import {
  measuresTable, officeTable, personPhonesTable, personsTable, workGroupTable,
} from '../db/schema/index';
import type { ReadDb } from '../db/tx';

/** Everything of the bag that an agreement may print. */
export interface AgreementFacts {
  readonly measure: typeof measuresTable.$inferSelect;
  readonly person: typeof personsTable.$inferSelect;
  readonly phones: readonly (typeof personPhonesTable.$inferSelect)[];
  readonly members: readonly (typeof workGroupTable.$inferSelect)[];
  readonly office: typeof officeTable.$inferSelect;
}

export function findAgreementFacts(db: ReadDb, measureId: string): AgreementFacts | undefined {
  const measure = db.select().from(measuresTable).where(eq(measuresTable.id, measureId)).get();
  const person = measure && db.select().from(personsTable).where(eq(personsTable.id, measure.personId)).get();
  const office = db.select().from(officeTable).get();
  if (!measure || !person || !office) return undefined;
  const phones = db
    .select()
    .from(personPhonesTable)
    .where(eq(personPhonesTable.personId, person.id))
    .orderBy(asc(personPhonesTable.sort))
    .all();
  const members = db
    .select()
    .from(workGroupTable)
    .where(and(eq(workGroupTable.measureId, measureId), isNull(workGroupTable.toOn)))
    .orderBy(asc(workGroupTable.sort))
    .all();
  return { measure, person, phones, members, office };
}
