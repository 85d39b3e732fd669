// `tsx growBook.ts DATA_FOLDER MEGABYTES < recovery-key`: fills a closed case book with scans, so that a backup takes long
// enough for something to happen in the middle of it. Never part of the program.
import { randomBytes, randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { openDatabase } from '../../electron/db/openDatabase';
import { fileChunksTable, filesTable } from '../../electron/db/schema/index';
import { livePaths } from '../../electron/records/openHouse';
import { deriveKey } from '../../electron/vault/keys';
import { unlockWithRecoveryKey } from '../../electron/vault/vault';

const CHUNK_BYTES = 256 * 1024;

const [dataDir = '', megabytes = '0'] = process.argv.slice(2);
const paths = await livePaths(dataDir);
const { masterKey, keyFile } = await unlockWithRecoveryKey(paths, (await text(process.stdin)).trim());
const { sqlite, db } = openDatabase(paths.db, deriveKey(masterKey, 'db', keyFile.vaultId), 'live');
const id = randomUUID();
const chunks = Number(megabytes) * 4;
db.transaction((tx) => {
  tx.insert(filesTable)
    .values({ id, sha256: '', bytes: chunks * CHUNK_BYTES, mime: 'application/pdf', createdAt: 0 })
    .run();
  for (let n = 0; n < chunks; n += 1)
    tx.insert(fileChunksTable)
      .values({ fileId: id, n, data: randomBytes(CHUNK_BYTES) })
      .run();
});
sqlite.pragma('wal_checkpoint(TRUNCATE)');
sqlite.close();
