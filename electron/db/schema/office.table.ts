import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { STAFF_ROLES } from '../../../shared/office/staff.schema';

/** One row: the office as it signs its papers. */
export const officeTable = sqliteTable(
  'office',
  {
    id: integer('id').primaryKey(),
    stationName: text('station_name').notNull(),
    /** 站简称: first characters of every document number. */
    shortName: text('short_name').notNull(),
    /** ASCII letters for file numbers and backup names. */
    code: text('code').notNull(),
    streetName: text('street_name').notNull(),
    division: text('division').notNull(),
    address: text('address').notNull(),
    phone: text('phone').notNull(),
    leader: text('leader').notNull(),
    policeStation: text('police_station').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [check('office_single_row', sql`${t.id} = 1`)],
);

export const communitiesTable = sqliteTable('community', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  sort: integer('sort').notNull(),
  active: integer('active', { mode: 'boolean' }).notNull(),
});

export const staffTable = sqliteTable('staff', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  role: text('role', { enum: STAFF_ROLES }).notNull(),
  active: integer('active', { mode: 'boolean' }).notNull(),
  createdAt: integer('created_at').notNull(),
  lastUnlockAt: integer('last_unlock_at'),
});

/** Everything that varies by office; the defaults and their source stand in shared/settings. */
export const settingsTable = sqliteTable('setting', {
  key: text('key').primaryKey(),
  /** JSON, checked by the setting's own zod schema when it is read. */
  value: text('value').notNull(),
  updatedAt: integer('updated_at').notNull(),
  updatedBy: text('updated_by').notNull().references(() => staffTable.id, { onDelete: 'restrict' }),
});

/** Next free number of a series, for instance 协议书 of 2026. Numbers are never given twice. */
export const numberSeriesTable = sqliteTable('number_series', {
  series: text('series').primaryKey(),
  next: integer('next').notNull(),
});

/** Half-typed forms; they survive lock and crash. One per colleague and form. */
export const draftsTable = sqliteTable('draft', {
  id: text('id').primaryKey(),
  staffId: text('staff_id').notNull().references(() => staffTable.id, { onDelete: 'restrict' }),
  formKey: text('form_key').notNull(),
  payload: text('payload').notNull(),
  updatedAt: integer('updated_at').notNull(),
});
