import type { AuditVerdict } from '#shared/audit/audit.routes';
import type { ReadDb } from '../db/tx';
import { listAuditAfter, type StoredLine } from './audit.repository';
import { GENESIS, sealLine, shortMark, type AuditFacts } from './auditLine';

const SLICE = 200;

/**
 * Walks the chain from the first line: numbers without a gap, each hash over the line before, each mac under
 * the audit key. Yields the number of lines walked, so that the records process stays awake.
 *
 * Proves that lines between two anchors were not altered, removed, put in or swapped; a cut tail shows only
 * against an anchor (the head in a backup, the mark on a paper).
 */
export function* verifyChain(db: ReadDb, key: Uint8Array): Generator<number, AuditVerdict, void> {
  let seq = 0;
  let hash = GENESIS;
  for (;;) {
    const slice = listAuditAfter(db, seq, SLICE);
    if (slice.length === 0) break;
    for (const line of slice) {
      if (line.seq !== seq + 1 || !fits(line, hash, key)) {
        return { lines: seq, firstSeq: 1, lastSeq: seq, brokenAt: seq + 1, mark: shortMark(seq, hash) };
      }
      seq = line.seq;
      hash = line.hash;
    }
    yield seq;
  }
  return { lines: seq, firstSeq: seq === 0 ? 0 : 1, lastSeq: seq, brokenAt: null, mark: shortMark(seq, hash) };
}

function fits(line: StoredLine, prevHash: string, key: Uint8Array): boolean {
  const { prevHash: storedPrev, hash, mac, ...facts } = line;
  const seal = sealLine(facts satisfies AuditFacts, prevHash, key);
  return storedPrev === prevHash && seal.hash === hash && seal.mac === mac;
}
