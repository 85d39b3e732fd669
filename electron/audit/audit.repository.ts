import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import { auditTable, staffTable } from '../db/schema/index';
import type { ReadDb, WriteTx } from '../db/tx';
import type { AuditFacts, AuditSeal } from './auditLine';

export type StoredLine = AuditFacts & AuditSeal;

export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** The newest line's place and hash; undefined in an empty log. */
export function findAuditHead(db: ReadDb): AuditHead | undefined {
  return db
    .select({ seq: auditTable.seq, hash: auditTable.hash })
    .from(auditTable)
    .orderBy(desc(auditTable.seq))
    .limit(1)
    .get();
}

export function insertAuditLine(tx: WriteTx, line: StoredLine): void {
  tx.insert(auditTable).values(line).run();
}

/** Lines after `seq`, oldest first. */
export function listAuditAfter(db: ReadDb, seq: number, limit: number): StoredLine[] {
  return db.select().from(auditTable).where(gt(auditTable.seq, seq)).orderBy(asc(auditTable.seq)).limit(limit).all();
}

/** Newest first, with the actor's name. */
export function listAuditBefore(db: ReadDb, before: number | null, limit: number) {
  return db
    .select({
      seq: auditTable.seq,
      at: auditTable.at,
      actorName: staffTable.name,
      action: auditTable.action,
      objectType: auditTable.objectType,
      objectId: auditTable.objectId,
      outcome: auditTable.outcome,
      detail: auditTable.detail,
    })
    .from(auditTable)
    .leftJoin(staffTable, eq(staffTable.id, auditTable.actor))
    .where(and(before === null ? undefined : lt(auditTable.seq, before)))
    .orderBy(desc(auditTable.seq))
    .limit(limit)
    .all()
    .map((row) => ({ ...row, actorName: row.actorName ?? '' }));
}
