import type { FrozenOffice, RecordsSide } from '../backup/backupJob';
import { readAuditHead, readSchemaVersion } from '../backup/snapshot.repository';
import { snapshotHost } from '../backup/snapshotHost';
import type { TestOffice } from './testOffice';

export const TEST_MOMENT_MS = Date.UTC(2026, 2, 18, 0, 52, 7);

/** The records process of a test office: the real host, with the simplest possible queue of writes. */
export function testRecords(office: TestOffice, seq = 1): RecordsSide {
  const { sqlite } = office.open;
  return snapshotHost({
    sqlite,
    dbPath: office.paths.db,
    workDir: `${office.dataDir}/work`,
    keys: () => ({
      vaultId: office.vaultId,
      dbKey: Uint8Array.from(office.dbKey),
      backupKey: Uint8Array.from(office.backupKey),
    }),
    facts: () => ({ officeCode: 'WX', header: headerFacts(office, seq) }),
    holdWrites: (work) => work(),
    pauseCheckpoints: () => () => undefined,
  });
}

function headerFacts(office: TestOffice, seq: number): FrozenOffice['header'] {
  const { sqlite } = office.open;
  return {
    installationId: 'installation-1',
    vaultId: office.vaultId,
    seq,
    createdAtMs: TEST_MOMENT_MS + seq * 1000,
    createdLocal: `2026-03-18 08:52:${String(7 + seq).padStart(2, '0')}`,
    appVersion: '0.1.0',
    schemaVersion: readSchemaVersion(sqlite),
    recovery: office.recovery,
    auditHead: readAuditHead(sqlite),
    summary: { officeName: '望溪站', people: 2, records: 2 },
  };
}
