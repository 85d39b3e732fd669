import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LiveCounts, RestorePreview } from '#shared/backup/backup.schema';
import { actionWord, restoreText as t } from '#shared/text/backupScreens';
import { momentOf } from '../RunPanel';
import { callOffice } from '../../lib/callOffice';
import { StatusBadge } from '../../ui/Badges';
import { Notice } from '../../ui/Notice';
import { PlainTable } from '../../ui/PlainTable';
import { Section } from '../../ui/Sheet';
import type { Column } from '../../ui/table';
import css from './restore.module.css';

interface Line {
  readonly what: string;
  readonly now: ReactNode;
  readonly backup: ReactNode;
  readonly after: ReactNode;
}

/** Figures are short; only the office's name may need the room of two columns. */
const wordOf = (cell: ReactNode): string => (typeof cell === 'string' ? cell : '');

const columns: readonly Column<Line>[] = [
  { key: 'what', title: t.columns.what, width: 110, cell: (line) => line.what },
  { key: 'now', title: t.columns.now, width: 190, cell: (line) => line.now, cut: (line) => wordOf(line.now) },
  { key: 'backup', title: t.columns.backup, cell: (line) => <b>{line.backup}</b>, cut: (line) => wordOf(line.backup) },
  { key: 'after', title: t.columns.after, width: 110, cell: (line) => line.after },
];

interface Props {
  readonly preview: RestorePreview;
  /** Signed in: then the live book can be compared. */
  readonly unlocked: boolean;
  readonly officeName: string | null;
}

/** Second step: both side by side, and what would no longer be seen. */
export function CompareStep({ preview, unlocked, officeName }: Props) {
  const live = useQuery({ queryKey: ['restore', 'live'], queryFn: () => callOffice('backup.live', {}), enabled: unlocked });
  const lost = useQuery({
    queryKey: ['restore', 'lost', preview.auditSeq],
    queryFn: () => callOffice('backup.lostSince', { sinceSeq: preview.auditSeq }),
    enabled: unlocked,
  });
  return (
    <div className={css.compare}>
      <Section title={t.compare} actions={<StatusBadge tone="ok">{t.opened}</StatusBadge>}>
        <PlainTable label={t.compare} rows={linesOf(preview, live.data, officeName, unlocked)} columns={columns} rowKey={(line) => line.what} />
      </Section>
      <div className={css.stack}>
        <Section title={t.lost} count={lost.data?.total} tone={lost.data && lost.data.total > 0 ? 'danger' : undefined} padded>
          {!unlocked && <div className="t2">{officeName === null ? t.lostFresh : t.lostUnknown}</div>}
          {lost.data?.total === 0 && <div className="t2">{t.lostNothing}</div>}
          {lost.data?.actions.map(({ action, count }) => (
            <div key={action} className="row between"><span>{actionWord(action)}</span><span className="num">{t.lostCount(count)}</span></div>
          ))}
        </Section>
        {officeName !== null && <Notice tone="info" title={t.kept}>{t.keptDetail}</Notice>}
      </div>
    </div>
  );
}

function linesOf(preview: RestorePreview, live: LiveCounts | undefined, officeName: string | null, unlocked: boolean): Line[] {
  const { rows } = t;
  // Behind a locked door there may be everything: what cannot be seen is not called nothing.
  const hidden = officeName !== null && !unlocked;
  const nothing = hidden ? t.hiddenHere : t.nothingHere;
  const figure = (n: number | undefined) => <span className="num">{n ?? nothing}</span>;
  const moment = (ms: number | null | undefined, none = nothing) => <span className="num">{typeof ms === 'number' ? momentOf(ms) : none}</span>;
  const change = (now: number | undefined, backup: number) => (hidden ? '' : difference(now, backup));
  return [
    { what: rows.office, now: officeName ?? t.nothingHere, backup: preview.officeName, after: officeName === preview.officeName ? t.same : t.fresh },
    { what: rows.people, now: figure(live?.people), backup: figure(preview.people), after: change(live?.people, preview.people) },
    { what: rows.records, now: figure(live?.records), backup: figure(preview.records), after: change(live?.records, preview.records) },
    { what: rows.work, now: moment(live?.lastWorkAt), backup: moment(preview.lastWorkAt, t.nothingHere), after: '' },
    { what: rows.audit, now: figure(live?.auditSeq), backup: figure(preview.auditSeq), after: change(live?.auditSeq, preview.auditSeq) },
  ];
}

function difference(now: number | undefined, backup: number): ReactNode {
  if (now === undefined) return t.fresh;
  if (now === backup) return t.same;
  return now > backup ? <b className="bad">{t.fewer(now - backup)}</b> : t.more(backup - now);
}
