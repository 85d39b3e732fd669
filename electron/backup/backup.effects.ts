import { dialog } from 'electron';
import { basename, join } from 'node:path';
import { AppError } from '#shared/kernel/appError';
import type { BackupDone, BackupFile, BackupPlace } from '#shared/backup/backup.schema';
import type { ParsedInputOf } from '#shared/ipc/routes';
import type { EffectContext, EffectsFor } from '../app/effectTypes';
import { ticks } from '../app/clock';
import type { BackupResult } from './backupJob';
import { courierWithBook } from './courierRun';
import { describeFolder, listDrives } from './drives';
import { ejectDrive } from './ejectDrive';
import { onDisk } from './ioProblem';
import { listBackups, type FoundBackup } from './listBackups';
import { programSchema } from './programSchema';
import { replugWatch } from './replugWatch';

/** Which sticks were pulled since we wrote to them; lives as long as the program. */
const plugs = replugWatch();

export const backupEffects = {
  'backup.places': async () => {
    const drives = await listDrives();
    plugs.see(drives.map((drive) => drive.id));
    return drives;
  },
  'backup.describe': ({ folder }) => describePlace(folder),
  'backup.chooseFolder': async (_input, { keeper }) => {
    const window = keeper.world.currentWindow();
    const options = { properties: ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[] };
    const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
    const folder = answer.filePaths[0];
    return answer.canceled || folder === undefined ? null : describePlace(folder);
  },
  'backup.run': runBackup,
  'backup.files': async ({ folder }, { keeper }) => {
    const found = await listBackups(folder);
    return found.map((one) => toFile(one, keeper.door.officeName));
  },
  'backup.verify': async ({ file, place, replugged }, context) => {
    const started = ticks();
    const order = { file, workDir: join(context.keeper.world.dataDir, 'work'), programSchema: programSchema(), replugged };
    return logged('verify', place, basename(file), started, context, () => courierWithBook(context, { kind: 'verify', order }));
  },
  'backup.eject': async ({ folder }) => ({ outcome: await ejectDrive({ folder }) }),
} satisfies EffectsFor<'backup'>;

/** One button: write, read back, count, log. Whatever goes wrong, older backups and the live file stay as they are. */
export async function runBackup(input: ParsedInputOf<'backup.run'>, context: EffectContext): Promise<BackupDone> {
  const { folder, kind, fileSystem, place } = input;
  const started = ticks();
  const order = { targetDir: folder, kind, fileSystem };
  const done = await logged(kind, place, '', started, context, () => courierWithBook(context, { kind: 'backup', order }));
  const drive = (await listDrives().catch(() => [])).find((one) => folder.startsWith(one.folder));
  if (drive) plugs.written(drive.id);
  return done;
}

/** A line about every try, also about one that failed: a reminder must not rest on a backup that is not there. */
async function logged(
  kind: string,
  place: string,
  fileName: string,
  started: number,
  context: EffectContext,
  work: () => Promise<BackupResult>,
): Promise<BackupDone> {
  const { keeper } = context;
  const entry = { kind, place, fileName, bytes: 0, people: 0, records: 0, sha256: '', verified: 'none' };
  try {
    const result = await work();
    const tookMs = Math.round(ticks() - started);
    const { bytes, people, records, sha256, verifiedLevel } = result;
    await keeper.link.ask('backup.record', {
      ...entry, fileName: result.fileName, bytes, people, records, sha256, verified: verifiedLevel, outcome: 'ok', tookMs,
    });
    // A copy on the same disk burns with it: only what left this PC counts for the reminder.
    if (!result.file.startsWith(keeper.world.dataDir)) {
      await keeper.changeDoor({ lastVerifiedBackupAt: Math.max(keeper.door.lastVerifiedBackupAt ?? 0, result.createdAtMs) });
    }
    return toDone(result, tookMs);
  } catch (error) {
    const outcome = error instanceof AppError ? error.problem.code : 'internal';
    const tookMs = Math.round(ticks() - started);
    // Locked in the middle: there is nobody who could write the line.
    if (keeper.actor) await keeper.link.ask('backup.record', { ...entry, outcome, tookMs });
    throw error;
  }
}

const toDone = (result: BackupResult, tookMs: number): BackupDone => ({
  file: result.file,
  fileName: result.fileName,
  bytes: result.bytes,
  people: result.people,
  records: result.records,
  sha256: result.sha256,
  verified: result.verifiedLevel,
  cacheBypassed: result.cacheBypassed,
  equalToLive: result.equalToLive,
  createdAt: result.createdAtMs,
  tookMs,
  auditSeq: result.auditHead.seq,
  tables: result.tables,
});

const describePlace = (folder: string): Promise<BackupPlace> => onDisk('target', () => describeFolder(folder));

function toFile(found: FoundBackup, officeName: string | null): BackupFile {
  const { file, fileName } = found;
  if (!found.ok) return { file, fileName, bytes: 0, head: null, problem: found.problem.code };
  const { header, bytes } = found;
  const head = {
    officeName: header.summary.officeName,
    createdAt: header.createdAtMs,
    createdLocal: header.createdLocal,
    people: header.summary.people,
    records: header.summary.records,
    auditSeq: header.auditHead.seq,
    kind: header.kind,
    appVersion: header.appVersion,
    sheetNo: header.recovery.sheetNo,
    sameOffice: officeName !== null && header.summary.officeName === officeName,
  };
  return { file, fileName, bytes, head, problem: null };
}
