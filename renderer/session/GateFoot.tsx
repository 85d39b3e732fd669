import { daysBetween } from '#shared/kernel/localDate';
import type { SessionStatus } from '#shared/session/session.routes';
import { sessionText as t } from '#shared/text/session';
import { shellText } from '#shared/text/shell';
import { clockOf, localDayOf } from '../lib/clock';
import { useToday } from '../lib/useToday';
import { LinkButton } from '../ui/LinkButton';

interface Props {
  readonly status: SessionStatus;
  readonly onRestore: () => void;
  readonly onForgot?: () => void;
}

/** What may be said before anybody signed in, and the two ways for bad days. */
export function GateFoot({ status, onRestore, onForgot }: Props) {
  const today = useToday();
  const at = status.lastVerifiedBackupAt;
  const age = at === null ? null : daysBetween(localDayOf(at), today);
  return (
    <>
      <span>{t.encrypted}</span>
      <span>{at === null || age === null ? shellText.backupNever : age === 0 ? shellText.backupToday(clockOf(at)) : shellText.backupDays(age)}</span>
      <LinkButton onClick={onRestore}>{t.restore}</LinkButton>
      {onForgot && <LinkButton onClick={onForgot}>{t.forgot}</LinkButton>}
      <span>{t.version(status.version)}</span>
    </>
  );
}
