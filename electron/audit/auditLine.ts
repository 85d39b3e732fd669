import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What a service says it did. `detail`: field names, counts, codes; never a value of a record. */
export interface AuditEntry {
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly outcome?: 'ok' | 'refused' | 'failed';
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** A whole line but for its place in the chain. */
export interface AuditFacts {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly role: string;
  readonly session: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly outcome: 'ok' | 'refused' | 'failed';
  readonly detail: string;
}

export interface AuditSeal {
  readonly prevHash: string;
  readonly hash: string;
  readonly mac: string;
}

/** Hash before the first line. */
export const GENESIS = '0'.repeat(64);
const DOMAIN = 'onebag-audit-v1';

/**
 * hash = SHA-256(domain ‖ previous hash ‖ canonical JSON of the line); mac = HMAC-SHA256(audit key, hash).
 * The hash can be checked by anybody who can read the lines; the mac only by who holds the key (reliability.md §4.1).
 */
export function sealLine(facts: AuditFacts, prevHash: string, key: Uint8Array): AuditSeal {
  const body = canonicalize(facts);
  if (body === undefined) throw new Error('audit line has no canonical form');
  const hash = createHash('sha256').update(`${DOMAIN}\n${prevHash}\n${body.length}\n`).update(body).digest('hex');
  return { prevHash, hash, mac: createHmac('sha256', key).update(hash).digest('hex') };
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The short mark printed in the foot of an issued paper: the line's number and 50 bits of its hash. */
export function shortMark(seq: number, hash: string): string {
  let bits = BigInt(`0x${hash.slice(0, 13)}`) >> 2n;
  let text = '';
  for (let i = 0; i < 10; i += 1) {
    text = (CROCKFORD[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  return `${seq}-${text.slice(0, 5)}-${text.slice(5)}`;
}
