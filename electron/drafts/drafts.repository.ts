import { and, desc, eq } from 'drizzle-orm';
import { draftsTable } from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

export interface DraftRow {
  readonly id: string;
  readonly staffId: string;
  readonly formKey: string;
  readonly payload: string;
  readonly updatedAt: number;
}

const of = (staffId: string, formKey: string) => and(eq(draftsTable.staffId, staffId), eq(draftsTable.formKey, formKey));

export function findDraft(db: ReadDb, staffId: string, formKey: string): DraftRow | undefined {
  return db.select().from(draftsTable).where(of(staffId, formKey)).get();
}

/** Newest first. */
export function listDrafts(db: ReadDb, staffId: string): DraftRow[] {
  return db.select().from(draftsTable).where(eq(draftsTable.staffId, staffId)).orderBy(desc(draftsTable.updatedAt)).all();
}

/** One per colleague and form: the older text gives way. */
export function putDraft(tx: WriteTx, draft: DraftRow): void {
  deleteDraft(tx, draft.staffId, draft.formKey);
  tx.insert(draftsTable).values(draft).run();
}

export function deleteDraft(tx: WriteTx, staffId: string, formKey: string): void {
  tx.delete(draftsTable).where(of(staffId, formKey)).run();
}
