import type { DocumentSummary } from '#shared/agreements/agreements.schema';
import { bagText as t, documentKindLabel, documentStateLabel } from '#shared/text/bag';
import { commonText } from '#shared/text/common';
import { StatusBadge } from '../../ui/Badges';
import { LinkButton } from '../../ui/LinkButton';
import { PlainTable } from '../../ui/PlainTable';
import { Section } from '../../ui/Sheet';
import { EmptyState } from '../../ui/States';
import type { Tone } from '../../ui/theme/tokens';
import type { Column } from '../../ui/table';

interface Props {
  readonly documents: readonly DocumentSummary[];
  readonly onOpen: (document: DocumentSummary) => void;
}

const TONES: Readonly<Record<DocumentSummary['state'], Tone>> = { rendering: 'info', issued: 'ok', void: 'plain' };

function signingOf({ signedOnScreen, signedOn, scans, state }: DocumentSummary): string {
  if (signedOnScreen) return t.signedOnScreen(signedOn ?? '');
  const [scan] = scans;
  if (scan) return t.signedInk(scan.signedOn);
  return state === 'issued' ? t.signWaits : commonText.doesNotApply;
}

const printedOf = ({ prints }: DocumentSummary): string =>
  t.printedTimes(prints.filter(({ outcome }) => outcome === 'printed').length);

const columnsOf = (onOpen: Props['onOpen']): readonly Column<DocumentSummary>[] => [
  {
    key: 'number', title: t.number, width: 190,
    cell: (row) => <LinkButton className="num bold" onClick={() => onOpen(row)}>{row.number}</LinkButton>,
  },
  { key: 'kind', title: t.paper, width: 140, cell: ({ kind }) => documentKindLabel[kind] },
  { key: 'state', title: t.state, width: 96, cell: ({ state }) => <StatusBadge tone={TONES[state]}>{documentStateLabel[state]}</StatusBadge> },
  { key: 'issuedOn', title: t.issuedOn, width: 112, cell: ({ issuedOn }) => <span className="num">{issuedOn}</span> },
  {
    key: 'signing', title: t.signing, cut: (row) => row.voidReason ?? signingOf(row),
    cell: (row) => (row.voidReason === null ? signingOf(row) : <span className="t3">{row.voidReason}</span>),
  },
  { key: 'copies', title: t.copies, width: 130, cell: ({ copies, pages }) => <span className="num t2">{t.copiesOf(copies, pages)}</span> },
  { key: 'printed', title: t.printed, width: 88, cell: (row) => <span className="t2">{printedOf(row)}</span> },
  { key: 'issuedBy', title: t.issuedBy, width: 88, cell: ({ issuedByName }) => issuedByName },
];

/** 协议文书: everything issued for this person, void ones too: a number once taken is never gone. */
export function PapersTab({ documents, onOpen }: Props) {
  return (
    <Section title={t.papers} count={documents.length} grow>
      {documents.length === 0
        ? <EmptyState title={t.papersNone} />
        : <PlainTable label={t.papers} rows={documents} columns={columnsOf(onOpen)} rowKey={({ id }) => id} onOpen={onOpen} />}
    </Section>
  );
}
