import { useQuery } from '@tanstack/react-query';
import type { BackupLogRow } from '#shared/backup/backup.schema';
import { sizeText } from '#shared/text/backup';
import { backupText as t } from '#shared/text/backupScreens';
import { StatusBadge } from '../ui/Badges';
import { EmptyState } from '../ui/States';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Sheet';
import type { Column } from '../ui/table';
import { VirtualTable } from '../ui/VirtualTable';
import { backupQueries } from './backup.queries';
import { refusalOf } from './refusal';
import { momentOf } from './RunPanel';

const kindWord = (kind: string): string => (kind in t.kinds ? t.kinds[kind as keyof typeof t.kinds] : kind);
const isMade = (row: BackupLogRow): boolean => row.outcome === 'ok';
const figure = (row: BackupLogRow, text: string) => <span className="num">{isMade(row) ? text : '—'}</span>;

const columns: readonly Column<BackupLogRow>[] = [
  { key: 'at', title: t.columns.at, width: 160, cell: (row) => <span className="num">{momentOf(row.at)}</span> },
  { key: 'kind', title: t.columns.kind, width: 90, cell: (row) => kindWord(row.kind) },
  { key: 'place', title: t.columns.place, width: 200, cell: (row) => row.place || t.local, cut: (row) => row.place || t.local },
  { key: 'people', title: t.columns.people, width: 80, align: 'right', cell: (row) => figure(row, String(row.people)) },
  { key: 'records', title: t.columns.records, width: 90, align: 'right', cell: (row) => figure(row, String(row.records)) },
  { key: 'size', title: t.columns.size, width: 100, align: 'right', cell: (row) => figure(row, sizeText(row.bytes)) },
  { key: 'result', title: t.columns.result, cell: (row) => <Result row={row} />, cut: (row) => (isMade(row) ? '' : refusalOf(row.outcome)) },
];

function Result({ row }: { readonly row: BackupLogRow }) {
  if (!isMade(row)) return <><StatusBadge tone="danger">{t.notMade}</StatusBadge> <span className="t2">{refusalOf(row.outcome)}</span></>;
  const level = row.verified in t.verified ? (row.verified as keyof typeof t.verified) : 'none';
  return <StatusBadge tone={level === 'none' ? 'warn' : 'ok'}>{t.verified[level]}</StatusBadge>;
}

/** Every try, also those that were not made. */
export function BackupLog() {
  const log = useQuery(backupQueries.log());
  return (
    <Section title={t.log} actions={<span className="note">{t.logRule}</span>} grow>
      <Loaded query={log} what={t.what} rows={6}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t.logEmpty}>{t.noneHelp}</EmptyState>
          ) : (
            <VirtualTable label={t.log} rows={rows} columns={columns} rowKey={(row) => row.id} />
          )
        }
      </Loaded>
    </Section>
  );
}
