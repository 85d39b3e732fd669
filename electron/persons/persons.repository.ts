import { and, asc, eq } from 'drizzle-orm';
import { refuse } from '#shared/kernel/appError';
import type { CommunityId, PersonId } from '#shared/kernel/ids';
import { isLocalDate } from '#shared/kernel/localDate';
import { ID_TYPES, type IdType } from '#shared/persons/persons.schema';
import type { PersonRecord } from '#shared/persons/persons.rules';
import { searchRowOf, type SearchFacts } from '#shared/persons/searchRow.rules';
import { personPhonesTable, personsTable, personSearchTable } from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

export interface StoredPerson extends PersonRecord {
  readonly id: PersonId;
  readonly fileNo: string;
  readonly controlStatusFound: string;
  readonly importBatchId: string | null;
  readonly version: number;
}

export interface NewPerson {
  readonly id: PersonId;
  readonly fileNo: string;
  readonly record: PersonRecord;
  /** The word of the register; '' for a person entered by hand. */
  readonly controlStatusFound: string;
  readonly importBatchId: string | null;
  readonly at: number;
  readonly staffId: string;
}

export function findPerson(db: ReadDb, id: PersonId): StoredPerson | undefined {
  const row = db.select().from(personsTable).where(eq(personsTable.id, id)).get();
  if (!row) return undefined;
  const { createdAt: _at, createdBy: _by, updatedAt: _updated, ...rest } = row;
  return {
    ...rest,
    id,
    // The column is free text so that a register's own kind of paper is not lost.
    idType: (ID_TYPES as readonly string[]).includes(row.idType) ? (row.idType as IdType) : 'other',
    birthDate: row.birthDate !== null && isLocalDate(row.birthDate) ? row.birthDate : null,
    communityId: row.communityId as CommunityId | null,
    phones: listPhones(db, id),
  };
}

/** @throws `person.not-found` */
export function getPerson(db: ReadDb, id: PersonId): StoredPerson {
  const person = findPerson(db, id);
  if (!person) throw refuse('person.not-found', {});
  return person;
}

/** Who has this number already. */
export function findByIdNumber(db: ReadDb, idNumber: string): { id: string; fileNo: string } | undefined {
  return db
    .select({ id: personsTable.id, fileNo: personsTable.fileNo })
    .from(personsTable)
    .where(eq(personsTable.idNumber, idNumber))
    .get();
}

export function isFileNoTaken(db: ReadDb, fileNo: string): boolean {
  return db.select({ id: personsTable.id }).from(personsTable).where(eq(personsTable.fileNo, fileNo)).get() !== undefined;
}

/** With the phones and the row for the search. */
export function insertPerson(tx: WriteTx, person: NewPerson, newId: () => string): void {
  const { id, fileNo, record, controlStatusFound, importBatchId, at, staffId } = person;
  const { phones, ...columns } = record;
  tx.insert(personsTable)
    .values({ ...columns, id, fileNo, controlStatusFound, importBatchId, createdAt: at, createdBy: staffId, updatedAt: at, version: 1 })
    .run();
  insertPhones(tx, id, phones, newId);
  putSearchRow(tx, id, { ...record, fileNo });
}

/**
 * Everything but the control status, which has its own history (controlStatus.repository).
 * False when somebody else was quicker: nothing is written then.
 */
export function updatePerson(tx: WriteTx, before: StoredPerson, record: PersonRecord, at: number, newId: () => string): boolean {
  const { phones, controlStatus: _status, ...columns } = record;
  const { changes } = tx
    .update(personsTable)
    .set({ ...columns, updatedAt: at, version: before.version + 1 })
    .where(and(eq(personsTable.id, before.id), eq(personsTable.version, before.version)))
    .run();
  if (changes === 0) return false;
  if (JSON.stringify(phones) !== JSON.stringify(before.phones)) {
    tx.delete(personPhonesTable).where(eq(personPhonesTable.personId, before.id)).run();
    insertPhones(tx, before.id, phones, newId);
  }
  putSearchRow(tx, before.id, { ...record, fileNo: before.fileNo });
  return true;
}

/** In the order in which they were typed. */
export function listPhones(db: ReadDb, personId: PersonId) {
  return db
    .select({ number: personPhonesTable.number, label: personPhonesTable.label })
    .from(personPhonesTable)
    .where(eq(personPhonesTable.personId, personId))
    .orderBy(asc(personPhonesTable.sort))
    .all();
}

function insertPhones(tx: WriteTx, personId: PersonId, phones: PersonRecord['phones'], newId: () => string): void {
  for (const [sort, phone] of phones.entries()) {
    tx.insert(personPhonesTable).values({ id: newId(), personId, ...phone, sort }).run();
  }
}

/** Must follow every change of name, numbers or phones: who has no row here is not found. */
export function putSearchRow(tx: WriteTx, personId: PersonId, facts: SearchFacts): void {
  const row = { personId, ...searchRowOf(facts) };
  tx.insert(personSearchTable).values(row).onConflictDoUpdate({ target: personSearchTable.personId, set: row }).run();
}
