import { and, desc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { PersonId } from '#shared/kernel/ids';
import type { LikenessQuestion } from '#shared/persons/lookalike.rules';
import type { Lookalike } from '#shared/persons/persons.schema';
import { personsTable, personSearchTable } from '../db/schema/index';
import type { ReadDb } from '../db/tx';

const MOST = 5;

/** The same number first. */
export function listLookalikes(db: ReadDb, question: LikenessQuestion, except: PersonId | null): Lookalike[] {
  const numbers = [...question.numbers];
  const sameNumber = sql<number>`coalesce(${or(inArray(personsTable.idNumber, numbers), inArray(personsTable.idNumberFound, numbers))}, 0)`;
  const likeName = or(
    eq(personSearchTable.name, question.name),
    ...question.readings.map((reading) => sql`instr(${personSearchTable.pinyin}, ${`|${reading}|`}) > 0`),
  );
  const asksForName = question.birthDate !== null && question.name !== '';
  if (numbers.length === 0 && !asksForName) return [];
  const likePerson = asksForName ? and(eq(personsTable.birthDate, question.birthDate ?? ''), likeName) : undefined;
  return db
    .select({
      id: personsTable.id,
      fileNo: personsTable.fileNo,
      name: personsTable.name,
      birthDate: personsTable.birthDate,
      sameNumber,
    })
    .from(personsTable)
    .innerJoin(personSearchTable, eq(personSearchTable.personId, personsTable.id))
    .where(and(or(sameNumber, likePerson), except === null ? undefined : ne(personsTable.id, except)))
    .orderBy(desc(sameNumber), personsTable.fileNo)
    .limit(MOST)
    .all()
    .map((row) => ({ ...row, id: row.id as PersonId, sameNumber: row.sameNumber === 1 }));
}
