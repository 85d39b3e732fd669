import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { MEASURE_KINDS, MEASURE_STATES, WORK_GROUP_ROLES } from '../../../shared/measures/measures.schema';
import { staffTable } from './office.table';
import { personsTable } from './persons.table';

/** One episode of 社区戒毒 or 社区康复, from the decision to the end. */
export const measuresTable = sqliteTable(
  'measure',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull().references(() => personsTable.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: MEASURE_KINDS }).notNull(),
    state: text('state', { enum: MEASURE_STATES }).notNull(),
    /** `entered` by hand: the full rules hold. `imported`: kept as the register said (decision 30). */
    origin: text('origin', { enum: ['entered', 'imported'] }).notNull(),
    decisionNo: text('decision_no').notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedOn: text('decided_on'),
    servedOn: text('served_on'),
    releaseCertificateNo: text('release_certificate_no').notNull(),
    releasedOn: text('released_on'),
    executionPlace: text('execution_place').notNull(),
    reportDeadline: text('report_deadline'),
    reportedOn: text('reported_on'),
    lateReason: text('late_reason').notNull(),
    termMonths: integer('term_months'),
    termStart: text('term_start'),
    termEnd: text('term_end'),
    /** JSON: the limits and conventions in force when the term was computed; later changes do not touch it. */
    limits: text('limits', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    /** What the register said, as of its 填报日期: 一年, 两年, 逾期未报到 … */
    asFound: text('as_found').notNull(),
    asOf: text('as_of'),
    importBatchId: text('import_batch_id'),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull().references(() => staffTable.id, { onDelete: 'restrict' }),
    updatedAt: integer('updated_at').notNull(),
    version: integer('version').notNull(),
  },
  (t) => [
    index('measure_by_person').on(t.personId),
    index('measure_by_import').on(t.importBatchId),
    check('measure_term_order', sql`${t.termEnd} IS NULL OR ${t.termStart} IS NULL OR ${t.termEnd} >= ${t.termStart}`),
  ],
);

/** 工作小组 of one measure (戒毒条例 art. 17: five kinds of member). */
export const workGroupTable = sqliteTable(
  'work_group_member',
  {
    id: text('id').primaryKey(),
    measureId: text('measure_id').notNull().references(() => measuresTable.id, { onDelete: 'restrict' }),
    role: text('role', { enum: WORK_GROUP_ROLES }).notNull(),
    name: text('name').notNull(),
    unit: text('unit').notNull(),
    phone: text('phone').notNull(),
    sort: integer('sort').notNull(),
    fromOn: text('from_on').notNull(),
    toOn: text('to_on'),
  },
  (t) => [index('work_group_by_measure').on(t.measureId)],
);

/** The one timeline of the bag. Text is made from `kind` and `data` in shared/text/timeline.ts. */
export const timelineTable = sqliteTable(
  'timeline_entry',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull().references(() => personsTable.id, { onDelete: 'restrict' }),
    /** The day it happened, which may be long before it was written down. */
    on: text('on_day').notNull(),
    at: integer('at').notNull(),
    kind: text('kind').notNull(),
    data: text('data', { mode: 'json' }).$type<Record<string, string | number>>().notNull(),
    staffId: text('staff_id').notNull().references(() => staffTable.id, { onDelete: 'restrict' }),
    refId: text('ref_id'),
  },
  (t) => [index('timeline_by_person').on(t.personId, t.on, t.at)],
);
