import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportBatch } from '#shared/importing/importing.schema';
import { importingText as t } from '#shared/text/importing';
import { clockOf, localDayOf } from '../lib/clock';
import { StatusBadge } from '../ui/Badges';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Sheet';
import { EmptyState } from '../ui/States';
import type { Column } from '../ui/table';
import { VirtualTable } from '../ui/VirtualTable';
import { importingQueries } from './importing.queries';
import { UndoDialog } from './UndoDialog';

export const momentOf = (ms: number): string => `${localDayOf(ms)} ${clockOf(ms)}`;

const columns = (onUndo: (batch: ImportBatch) => void): readonly Column<ImportBatch>[] => [
  { key: 'at', title: t.batchAt, width: 150, cell: (row) => <span className="num">{momentOf(row.at)}</span> },
  { key: 'file', title: t.batchFile, cell: (row) => row.fileName, cut: (row) => row.fileName },
  { key: 'by', title: t.batchBy, width: 90, cell: (row) => row.staffName },
  { key: 'reported', title: t.batchReported, width: 110, cell: (row) => <span className="num">{row.reportedOn ?? t.howDateNone}</span> },
  { key: 'rows', title: t.batchRows, width: 80, align: 'right', cell: (row) => row.rows },
  { key: 'created', title: t.batchCreated, width: 80, align: 'right', cell: (row) => row.created },
  { key: 'updated', title: t.batchUpdated, width: 80, align: 'right', cell: (row) => row.updated },
  {
    key: 'state', title: t.batchState, width: 90,
    cell: (row) => <StatusBadge tone={row.undoneAt === null ? 'ok' : 'plain'}>{row.undoneAt === null ? t.batchStands : t.batchUndone}</StatusBadge>,
  },
  {
    key: 'undo', title: '', width: 120, align: 'right',
    cell: (row) => row.undoneAt === null && <LinkButton onClick={() => onUndo(row)}>{t.undo}</LinkButton>,
  },
];

/** Every file that came in, the newest first; one that did harm can be taken back. */
export function EarlierImports() {
  const batches = useQuery(importingQueries.batches());
  const [undoing, setUndoing] = useState<ImportBatch | null>(null);
  return (
    <Section title={t.earlier} grow>
      <Loaded query={batches} what={t.earlier} rows={4}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t.earlierEmpty}>{t.earlierEmptyText}</EmptyState>
          ) : (
            <VirtualTable label={t.earlier} rows={rows} columns={columns(setUndoing)} rowKey={(row) => row.id} />
          )
        }
      </Loaded>
      {undoing && <UndoDialog batch={undoing} onClose={() => setUndoing(null)} />}
    </Section>
  );
}
