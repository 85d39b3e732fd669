import type { AuditVerdict } from '#shared/audit/audit.routes';
import type { HandlersFor } from '../ipc/handlers';
import type { Job, WriteDeps } from '../ipc/context';
import type { WriteTx } from '../db/tx';
import { listAuditBefore } from './audit.repository';
import { verifyChain } from './verifyChain';

export const auditHandlers = {
  'audit.recent': (db, { before, limit }) => listAuditBefore(db, before, limit),
  'audit.verify': verifyAndNote,
  'audit.note': (_tx, entry, deps) => {
    deps.audit(entry);
    return {};
  },
} satisfies HandlersFor<'audit'>;

function* verifyAndNote(tx: WriteTx, _input: object, deps: WriteDeps): Job<AuditVerdict> {
  const walk = verifyChain(tx, deps.auditKey);
  for (;;) {
    const step = walk.next();
    if (step.done === true) {
      deps.audit({
        action: 'audit.verify',
        objectType: 'audit',
        objectId: String(step.value.lastSeq),
        outcome: step.value.brokenAt === null ? 'ok' : 'failed',
        detail: { lines: step.value.lines, brokenAt: step.value.brokenAt },
      });
      return step.value;
    }
    yield { done: step.value, total: 0, step: 'audit' };
  }
}
