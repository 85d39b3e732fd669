import canonicalize from 'canonicalize';
import type { WriteTx } from '../db/tx';
import { findAuditHead, insertAuditLine, type AuditHead } from './audit.repository';
import { GENESIS, sealLine, type AuditEntry } from './auditLine';

export interface AuditContext {
  readonly key: Uint8Array;
  readonly session: string;
  readonly actor: { readonly id: string; readonly role: string };
  readonly now: number;
}

/** Appends one line to the chain inside the caller's transaction: no line without the change, no change without the line. */
export function appendAudit(tx: WriteTx, entry: AuditEntry, context: AuditContext): AuditHead {
  const head = findAuditHead(tx);
  const facts = {
    seq: (head?.seq ?? 0) + 1,
    at: context.now,
    actor: context.actor.id,
    role: context.actor.role,
    session: context.session,
    action: entry.action,
    objectType: entry.objectType,
    objectId: entry.objectId,
    outcome: entry.outcome ?? 'ok',
    detail: canonicalize(entry.detail ?? {}) ?? '{}',
  } as const;
  const seal = sealLine(facts, head?.hash ?? GENESIS, context.key);
  insertAuditLine(tx, { ...facts, ...seal });
  return { seq: facts.seq, hash: seal.hash };
}
