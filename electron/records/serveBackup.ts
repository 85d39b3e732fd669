import type { MessagePortMain } from 'electron';
import { wallClock } from '#shared/backup/backupName.rules';
import { reportBug } from '../app/log';
import { countBook, nextBackupNumber } from '../backup/backupLog.repository';
import type { RecordsSide } from '../backup/backupJob';
import { readAuditHead, readSchemaVersion } from '../backup/snapshot.repository';
import { snapshotHost } from '../backup/snapshotHost';
import { serveCourier } from '../courier/recordsPort';
import type { House } from '../ipc/house';
import { findOfficeProfile } from '../office/office.repository';
import { join } from 'node:path';

export interface BookPlace {
  readonly dataDir: string;
  readonly dbPath: string;
  readonly installationId: string;
  readonly appVersion: string;
}

/** The records process as couriers see it: one host for the whole session, one port for each courier. */
export function backupHost(house: House, place: BookPlace): RecordsSide {
  return snapshotHost({
    sqlite: house.sqlite,
    dbPath: place.dbPath,
    workDir: join(place.dataDir, 'work'),
    keys: () => keysOf(house),
    facts: () => ({ officeCode: findOfficeProfile(house.db)?.code ?? 'JD', header: headerFacts(house, place) }),
    holdWrites: (work) => house.turnstile.enter(work),
    // Checkpoints happen inside commits alone here; there is no timer to stop.
    pauseCheckpoints: () => () => undefined,
  });
}

export function serveBackupPort(port: MessagePortMain, house: House, host: RecordsSide): void {
  serveCourier(
    port,
    { keySource: () => ({ kind: 'unlocked', ...keysOf(house) }), records: host },
    reportBug,
  );
}

const keysOf = (house: House) => ({
  vaultId: house.vault.vaultId,
  dbKey: house.vault.key('db'),
  backupKey: house.vault.key('backup'),
});

function headerFacts(house: House, place: BookPlace) {
  const createdAtMs = house.clock.now();
  return {
    installationId: place.installationId,
    vaultId: house.vault.vaultId,
    seq: nextBackupNumber(house.db),
    createdAtMs,
    createdLocal: wallClock(createdAtMs, house.clock.offsetMinutes()),
    appVersion: place.appVersion,
    schemaVersion: readSchemaVersion(house.sqlite),
    recovery: house.vault.recoverySlot,
    auditHead: readAuditHead(house.sqlite),
    summary: { officeName: findOfficeProfile(house.db)?.stationName ?? '', ...countBook(house.db) },
  };
}
