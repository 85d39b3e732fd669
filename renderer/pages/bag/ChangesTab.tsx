import type { z } from 'zod';
import type { Change } from '#shared/persons/bag.schema';
import { bagText as t } from '#shared/text/bag';
import { commonText } from '#shared/text/common';
import { fieldLabel } from '#shared/text/recordFields';
import { clockOf, localDayOf } from '../../lib/clock';
import { PlainTable } from '../../ui/PlainTable';
import { Section } from '../../ui/Sheet';
import { EmptyState } from '../../ui/States';
import type { Column } from '../../ui/table';
import { changedValue } from './changedValue';

interface Row extends z.infer<typeof Change> {
  readonly key: string;
}

const value = (field: string, text: string) => changedValue(field, text) || <span className="t3">{commonText.none}</span>;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'at', title: t.changedAt, width: 150, cell: ({ at }) => <span className="num">{localDayOf(at)} {clockOf(at)}</span> },
  { key: 'by', title: t.changedBy, width: 96, cell: ({ staffName }) => staffName },
  { key: 'field', title: t.changedField, width: 120, cell: ({ field }) => fieldLabel(field) },
  { key: 'before', title: t.changedBefore, width: 300, cut: ({ field, before }) => changedValue(field, before), cell: ({ field, before }) => value(field, before) },
  { key: 'after', title: t.changedAfter, cut: ({ field, after }) => changedValue(field, after), cell: ({ field, after }) => value(field, after) },
];

/** 修改记录: who changed what, from what to what. Numbers and addresses stay masked. */
export function ChangesTab({ changes }: { readonly changes: readonly z.infer<typeof Change>[] }) {
  const rows = changes.map((change, at) => ({ ...change, key: `${change.at}-${at}` }));
  return (
    <Section title={t.changes} count={changes.length} grow>
      {rows.length === 0 ? <EmptyState title={t.changesNone} /> : <PlainTable label={t.changes} rows={rows} columns={COLUMNS} rowKey={({ key }) => key} />}
    </Section>
  );
}
