import { asc, eq, max } from 'drizzle-orm';
import type { CommunityId } from '#shared/kernel/ids';
import type { Community } from '#shared/office/office.schema';
import { communitiesTable } from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';

const columns = { id: communitiesTable.id, name: communitiesTable.name, active: communitiesTable.active };
type Row = { readonly id: string; readonly name: string; readonly active: boolean };
// A row's id was branded when it was made; the column is plain text.
const branded = (row: Row): Community => ({ ...row, id: row.id as CommunityId });

/** In the office's own order. */
export function listCommunities(db: ReadDb): Community[] {
  return db
    .select(columns)
    .from(communitiesTable)
    .orderBy(asc(communitiesTable.sort), asc(communitiesTable.name))
    .all()
    .map(branded);
}

export function findCommunity(db: ReadDb, id: CommunityId): Community | undefined {
  const row = db.select(columns).from(communitiesTable).where(eq(communitiesTable.id, id)).get();
  return row && branded(row);
}

export function findCommunityByName(db: ReadDb, name: string): Community | undefined {
  const row = db.select(columns).from(communitiesTable).where(eq(communitiesTable.name, name)).get();
  return row && branded(row);
}

/** Last in the order. */
export function insertCommunity(tx: WriteTx, community: Community): void {
  const last = tx.select({ sort: max(communitiesTable.sort) }).from(communitiesTable).get()?.sort ?? -1;
  tx.insert(communitiesTable).values({ ...community, sort: last + 1 }).run();
}

export function updateCommunity(tx: WriteTx, { id, name, active }: Community): void {
  tx.update(communitiesTable).set({ name, active }).where(eq(communitiesTable.id, id)).run();
}
