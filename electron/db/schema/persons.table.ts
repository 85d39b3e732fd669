import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { CONTROL_STATUSES } from '../../../shared/persons/controlStatus';
import { REVIEW_KINDS, RISK_LEVELS, SEXES } from '../../../shared/persons/persons.schema';
import { communitiesTable, staffTable } from './office.table';

/** One person, one bag. */
export const personsTable = sqliteTable(
  'person',
  {
    id: text('id').primaryKey(),
    fileNo: text('file_no').notNull().unique(),
    name: text('name').notNull(),
    sex: text('sex', { enum: SEXES }).notNull(),
    ethnicity: text('ethnicity').notNull(),
    idType: text('id_type').notNull(),
    /** As it should be: 18 characters for a citizen. Absent while the number is not known in full. */
    idNumber: text('id_number'),
    /** As it stood in the source, when that was something else. */
    idNumberFound: text('id_number_found'),
    /** Why a wrong check digit is right for this person. */
    idNumberReason: text('id_number_reason'),
    birthDate: text('birth_date'),
    communityId: text('community_id').references(() => communitiesTable.id, { onDelete: 'restrict' }),
    grid: text('grid').notNull(),
    domicileAddress: text('domicile_address').notNull(),
    residenceAddress: text('residence_address').notNull(),
    education: text('education').notNull(),
    maritalStatus: text('marital_status').notNull(),
    employment: text('employment').notNull(),
    onDibao: integer('on_dibao', { mode: 'boolean' }),
    lowRentHousing: integer('low_rent_housing', { mode: 'boolean' }),
    /** JSON array of words, in the order of importance. */
    drugTypes: text('drug_types', { mode: 'json' }).$type<string[]>().notNull(),
    /** A day, a month or a year: what is remembered. */
    firstUseOn: text('first_use_on').notNull(),
    controlStatus: text('control_status', { enum: CONTROL_STATUSES }).notNull(),
    controlStatusFound: text('control_status_found').notNull(),
    riskLevel: text('risk_level', { enum: RISK_LEVELS }),
    policeName: text('police_name').notNull(),
    specialistName: text('specialist_name').notNull(),
    remarks: text('remarks').notNull(),
    importBatchId: text('import_batch_id'),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull().references(() => staffTable.id, { onDelete: 'restrict' }),
    updatedAt: integer('updated_at').notNull(),
    /** Counts edits; an edit made on an older state is refused. */
    version: integer('version').notNull(),
  },
  (t) => [
    uniqueIndex('person_id_number_once').on(t.idNumber).where(sql`${t.idNumber} IS NOT NULL`),
    index('person_by_status').on(t.controlStatus),
    index('person_by_community').on(t.communityId),
    index('person_by_import').on(t.importBatchId),
    check('person_sex', sql`${t.sex} IN ('male', 'female', 'unknown')`),
  ],
);

export const personPhonesTable = sqliteTable(
  'person_phone',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull().references(() => personsTable.id, { onDelete: 'restrict' }),
    number: text('number').notNull(),
    /** Whose, or what for: 本人, 母亲, … */
    label: text('label').notNull(),
    sort: integer('sort').notNull(),
  },
  (t) => [index('person_phone_by_person').on(t.personId, t.sort, t.number)],
);

/** What a search may match, kept beside the person so that a keystroke costs one scan of short rows. */
export const personSearchTable = sqliteTable('person_search', {
  personId: text('person_id').primaryKey().references(() => personsTable.id, { onDelete: 'cascade' }),
  name: text('name').notNull(),
  /** Every reading, `|`-separated and `|`-led: `|zhangwei|` … */
  pinyin: text('pinyin').notNull(),
  initials: text('initials').notNull(),
  /** `|`-separated numbers: identity number, phones, file number. */
  numbers: text('numbers').notNull(),
});

/** Who changed which field, when, from what to what. */
export const personChangesTable = sqliteTable(
  'person_change',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull().references(() => personsTable.id, { onDelete: 'restrict' }),
    at: integer('at').notNull(),
    staffId: text('staff_id').notNull().references(() => staffTable.id, { onDelete: 'restrict' }),
    field: text('field').notNull(),
    before: text('before').notNull(),
    after: text('after').notNull(),
  },
  (t) => [index('person_change_by_person').on(t.personId, t.at)],
);

/** The axis of statistics has its own history. */
export const statusHistoryTable = sqliteTable(
  'status_history',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull().references(() => personsTable.id, { onDelete: 'restrict' }),
    from: text('from_status'),
    to: text('to_status', { enum: CONTROL_STATUSES }).notNull(),
    effectiveOn: text('effective_on').notNull(),
    reason: text('reason').notNull(),
    at: integer('at').notNull(),
    staffId: text('staff_id').notNull().references(() => staffTable.id, { onDelete: 'restrict' }),
  },
  (t) => [index('status_history_by_person').on(t.personId, t.effectiveOn)],
);

/** 待核: something that came in as found and waits to be mended. */
export const reviewItemsTable = sqliteTable(
  'review_item',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull().references(() => personsTable.id, { onDelete: 'restrict' }),
    field: text('field').notNull(),
    kind: text('kind', { enum: REVIEW_KINDS }).notNull(),
    found: text('found').notNull(),
    importBatchId: text('import_batch_id'),
    rowNo: integer('row_no'),
    createdAt: integer('created_at').notNull(),
    resolvedAt: integer('resolved_at'),
    resolvedBy: text('resolved_by').references(() => staffTable.id, { onDelete: 'restrict' }),
    resolution: text('resolution'),
  },
  (t) => [index('review_item_by_person').on(t.personId), index('review_item_by_import').on(t.importBatchId)],
);
