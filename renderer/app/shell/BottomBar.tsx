import { daysBetween, partsOf } from '#shared/kernel/localDate';
import { shellText } from '#shared/text/shell';
import { clockOf, localDayOf } from '../../lib/clock';
import { useSaveStatus, type SaveStatus } from '../../lib/saveStatus';
import { useToday } from '../../lib/useToday';
import { weekdayOf } from '../../lib/weekday';
import { Key } from '../../ui/Badges';
import css from './BottomBar.module.css';

/** A draft that waits is named before anything that is already safe. */
function savedWords({ savedAt, draftAt, pending }: SaveStatus): string {
  if (pending > 0) return shellText.draftSaving;
  if (draftAt !== null && draftAt > (savedAt ?? 0)) return shellText.draftSaved(clockOf(draftAt));
  return savedAt === null ? shellText.nothingToSave : shellText.allSaved(clockOf(savedAt));
}

interface Props {
  /** Unix ms of the last backup that was read back and found good. */
  readonly lastVerifiedBackupAt: number | null;
  /** Days until the line turns red. */
  readonly reminderDays: number;
  readonly onKeys: () => void;
}

/** 26 high, on every screen: what is saved, the date, the age of the last verified backup. */
export function BottomBar({ lastVerifiedBackupAt, reminderDays, onKeys }: Props) {
  const today = useToday();
  const { year, month, day } = partsOf(today);
  const age = lastVerifiedBackupAt === null ? null : daysBetween(localDayOf(lastVerifiedBackupAt), today);
  const stale = age === null || age >= reminderDays;
  return (
    <footer className={css.bar}>
      <span role="status">{savedWords(useSaveStatus())}</span>
      <span>{shellText.dateLine(year, month, day, weekdayOf(today))}</span>
      <span className="grow" />
      <span className={stale ? css.stale : undefined}>{backupWords(age, lastVerifiedBackupAt, stale)}</span>
      <button type="button" className={css.keys} onClick={onKeys}>{shellText.keys} <Key>F1</Key></button>
    </footer>
  );
}

function backupWords(age: number | null, at: number | null, stale: boolean): string {
  if (age === null || at === null) return shellText.backupNever;
  if (stale) return shellText.backupStale(age);
  return age === 0 ? shellText.backupToday(clockOf(at)) : shellText.backupDays(age);
}
