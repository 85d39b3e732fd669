import { setImmediate as nextTick } from 'node:timers/promises';
import { findAuditHead } from '../audit/audit.repository';
import { fingerprintTables } from '../db/fingerprint';
import type { HandlersFor } from '../ipc/handlers';
import { countActionsSince, countBook, findLastWorkAt, insertBackupRow, listBackupRows } from './backupLog.repository';
import { readAuditHead } from './snapshot.repository';

/** Lines that come from looking or from the program itself: nobody misses them after a restore. */
const NOT_WORK = /^(session\.|backup\.|audit\.|persons\.(openBag|unmask|forEdit)$|agreements\.(open|scan)$|denied)/;

export const backupHandlers = {
  'backup.log': (db, { limit }) => listBackupRows(db, limit),
  'backup.live': (db) => ({
    ...countBook(db),
    auditSeq: findAuditHead(db)?.seq ?? 0,
    lastWorkAt: findLastWorkAt(db),
  }),
  'backup.lostSince': (db, { sinceSeq }) => {
    const actions = countActionsSince(db, sinceSeq).filter(({ action }) => !NOT_WORK.test(action));
    return { actions, total: actions.reduce((sum, { count }) => sum + count, 0) };
  },
  'backup.fingerprint': async (_input, { sqlite }) => {
    const slices = fingerprintTables(sqlite);
    for (;;) {
      const step = slices.next();
      if (step.done === true) return { tables: step.value, auditHead: readAuditHead(sqlite) };
      await nextTick();
    }
  },
  'backup.record': (tx, entry, deps) => {
    insertBackupRow(tx, { id: deps.newId(), at: deps.clock.now(), staffId: deps.actor.id, ...entry });
    deps.audit({
      action: `backup.${entry.kind}`,
      objectType: 'backup',
      objectId: entry.fileName,
      outcome: entry.outcome === 'ok' ? 'ok' : 'failed',
      detail: { bytes: entry.bytes, sha256: entry.sha256, verified: entry.verified, outcome: entry.outcome },
    });
    return {};
  },
} satisfies HandlersFor<'backup'>;
