import { isLocalDate, type LocalDate } from '../kernel/localDate';

/** What the name of a backup says; the name proves nothing, the content does. */
export interface BackupName {
  /** Letters of the office, e.g. `WX`. */
  readonly code: string;
  readonly madeOn: LocalDate;
  /** `hh:mm:ss` by the office's clock. */
  readonly madeAt: string;
  readonly seq: number;
}

const NAME = /^JD-([A-Z0-9]{1,12})-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-(\d{6,})\.jdbk$/;
export const PARTIAL_END = '.partial';

/**
 * `JD-WX-20260318-085207-000042.jdbk`. ASCII and without a colon, because exFAT and Windows refuse colons and
 * some drivers refuse Chinese (reliability.md §1.4). Sorted by name they are sorted by time.
 * @param createdLocal `yyyy-mm-dd hh:mm:ss`
 */
export function backupFileName(code: string, createdLocal: string, seq: number): string {
  const letters = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '').slice(0, 12) || 'X';
  const [day = '', time = ''] = createdLocal.split(' ');
  const digits = String(seq).padStart(6, '0');
  return `JD-${letters}-${day.replaceAll('-', '')}-${time.replaceAll(':', '')}-${digits}.jdbk`;
}

export function parseBackupFileName(name: string): BackupName | undefined {
  const parts = NAME.exec(name);
  if (!parts) return undefined;
  const [, code = '', year, month, day, hours, minutes, seconds, seq] = parts;
  const madeOn = `${year}-${month}-${day}`;
  if (!isLocalDate(madeOn)) return undefined;
  return { code, madeOn, madeAt: `${hours}:${minutes}:${seconds}`, seq: Number(seq) };
}

/**
 * The backup that was made last, by its name: a broken one is not passed over for an older one that is whole. Files
 * with names of their own come after ours.
 */
export function newestByName<F extends { readonly fileName: string }>(files: readonly F[]): F | undefined {
  const moment = ({ fileName }: F): string => {
    const name = parseBackupFileName(fileName);
    return name ? `${name.madeOn} ${name.madeAt} ${String(name.seq).padStart(12, '0')}` : '';
  };
  return files.toSorted((a, b) => (moment(a) < moment(b) ? 1 : -1))[0];
}

/** A half-written file of an earlier, broken-off backup of the same office: the only thing we ever clear away. */
export function isOwnPartial(name: string, code: string): boolean {
  if (!name.endsWith(PARTIAL_END)) return false;
  return parseBackupFileName(name.slice(0, -PARTIAL_END.length))?.code === code;
}

/**
 * The office's wall clock for an instant: `yyyy-mm-dd hh:mm:ss`.
 * @param offsetMinutes east of Greenwich is positive (Beijing: 480)
 */
export function wallClock(atMs: number, offsetMinutes: number): string {
  return new Date(atMs + offsetMinutes * 60_000).toISOString().slice(0, 19).replace('T', ' ');
}
