import { Link } from 'wouter';
import type { PersonRow, UnmaskField } from '#shared/persons/persons.schema';
import { commonText } from '#shared/text/common';
import { controlStatusLabel } from '#shared/text/persons';
import { personListText as t, sexLabel } from '#shared/text/personScreens';
import { callOffice } from '../../lib/callOffice';
import { MeasureBadge } from '../../measures/MeasureBadge';
import { RiskMark } from '../../persons/RiskMark';
import { StatusBadge } from '../../ui/Badges';
import { PersonName } from '../../ui/counterMode';
import { Masked } from '../../ui/Masked';
import type { Column } from '../../ui/table';
import css from './people.module.css';

/** Extra width adds columns, never changes their order (DESIGN §3). */
export type Room = 'tight' | 'normal' | 'wide';
export const roomOf = (width: number): Room => (width >= 1600 ? 'wide' : width >= 1180 ? 'normal' : 'tight');

const nothing = <span className="t3">{commonText.none}</span>;
const noCase = <span className="t3">{commonText.doesNotApply}</span>;

/** The tail of a number; the whole of it is asked for one at a time and leaves a line in the view log. */
function Tail({ row, field, label, tail }: { row: PersonRow; field: UnmaskField; label: string; tail: string }) {
  if (tail === '') return nothing;
  const show = () => callOffice('persons.unmask', { personId: row.id, field, index: 0 }).then(({ value }) => value);
  return <Masked label={label} masked={t.maskedTail(tail)} onShow={show} />;
}

function Status({ row }: { readonly row: PersonRow }) {
  return (
    <span className="nowrap">
      {controlStatusLabel[row.controlStatus]}
      {row.measure?.year != null && <span className="t3"> {t.year(row.measure.year)}</span>}
    </span>
  );
}

/** px for the longest name: a name is never cut. Three steps, so that the columns do not dance while one types. */
export function nameWidth(rows: readonly PersonRow[]): number {
  const longest = Math.max(0, ...rows.map(({ name }) => [...name].length));
  return longest <= 5 ? 96 : longest <= 8 ? 142 : 212;
}

/** One order of columns for the screen at every width; a stranger at the desk sees the harmless ones. */
export function personColumns(rows: readonly PersonRow[], hidden: boolean, room: Room): readonly Column<PersonRow>[] {
  const wide = room === 'wide';
  const tight = room === 'tight';
  return [
    {
      key: 'name', title: t.name, width: hidden ? 132 : nameWidth(rows),
      cell: (row) => (
        <Link href={`/people/${row.id}`} className={css.name}><PersonName name={row.name} fileNo={row.fileNo} /></Link>
      ),
    },
    { key: 'fileNo', title: t.fileNo, width: 120, cell: (row) => <span className="num t2">{row.fileNo}</span> },
    { key: 'sex', title: t.sex, width: 60, hidden: hidden || !wide, cell: (row) => sexLabel[row.sex] },
    {
      key: 'idNumber', title: t.idNumber, width: 170, hidden,
      cell: (row) => <Tail row={row} field="idNumber" label={t.idNumber} tail={row.idTail} />,
    },
    {
      key: 'phone', title: t.phone, width: 118, hidden,
      cell: (row) => <Tail row={row} field="phone" label={t.phone} tail={row.phoneTail} />,
    },
    { key: 'status', title: t.status, width: 132, hidden, cell: (row) => <Status row={row} /> },
    {
      key: 'badge', title: t.badge, width: 112,
      cell: (row) => {
        if (hidden) return <StatusBadge>{t.inHand}</StatusBadge>;
        return row.measure ? <MeasureBadge badge={row.measure.badge} /> : noCase;
      },
    },
    {
      key: 'risk', title: t.risk, width: 60, hidden: hidden || tight,
      cell: (row) => (row.riskLevel ? <RiskMark level={row.riskLevel} /> : noCase),
    },
    {
      key: 'termEnd', title: t.termEnd, width: 112, hidden: hidden || !wide,
      cell: (row) => (row.measure?.termEnd ? <span className="num">{row.measure.termEnd}</span> : noCase),
    },
    {
      key: 'review', title: t.review, width: 62, hidden,
      cell: (row) => row.reviewCount > 0 && <span className={css.review} title={t.reviewTip(row.reviewCount)}>{t.reviewCount(row.reviewCount)}</span>,
    },
    { key: 'specialist', title: t.specialist, width: 76, hidden: tight && !hidden, cell: (row) => row.specialistName || nothing },
    { key: 'grid', title: t.grid, width: 120, hidden: hidden || !wide, cut: (row) => row.grid, cell: (row) => row.grid || nothing },
    { key: 'community', title: t.community, cut: (row) => row.communityName, cell: (row) => row.communityName || nothing },
  ];
}
