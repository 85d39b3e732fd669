import type { ImportField } from '#shared/importing/fields';
import type { AskRows, ImportPreview, ImportRow } from '#shared/importing/importing.schema';
import { doubtText, doubtWord, importingText as t, rowOutcomeLabel, skipReasonLabel } from '#shared/text/importing';
import { fieldLabel } from '#shared/text/recordFields';
import type { Column } from '../ui/table';
import css from './importing.module.css';

const OUTCOME_TONE = { created: 'good', updated: '', unchanged: 't3', merged: 't3', skipped: 't3' } as const;

/** Extra width adds columns (DESIGN §3). */
export type Room = 'tight' | 'normal' | 'wide';
export const roomOf = (width: number): Room => (width >= 1600 ? 'wide' : width >= 1180 ? 'normal' : 'tight');

const WIDTH: Readonly<Partial<Record<ImportField, number>>> = {
  name: 80, sex: 46, idNumber: 166, birthDate: 100, controlStatus: 122, community: 108, measureStartOn: 118, phone: 128, decisionNo: 250,
};
const OTHER_WIDTH = 150;

const IN_ROOM = {
  tight: ['name', 'idNumber', 'controlStatus', 'community', 'measureStartOn'],
  normal: ['name', 'sex', 'idNumber', 'birthDate', 'controlStatus', 'community', 'measureStartOn'],
  wide: ['name', 'sex', 'idNumber', 'birthDate', 'controlStatus', 'community', 'measureStartOn', 'phone', 'decisionNo'],
} as const satisfies Record<Room, readonly ImportField[]>;
/** Less needed than what the clerk asked to see. */
const FIRST_TO_GO: readonly ImportField[] = ['birthDate', 'sex', 'community'];
/** Rows of which the words say more than the cells. */
const EXPLAINED: readonly AskRows['show'][] = ['merged', 'skipped', 'updated', 'unchanged'];

interface Look {
  readonly room: Room;
  readonly show: AskRows['show'];
  /** Fields of the faults that are looked at. */
  readonly faulty: ReadonlySet<ImportField>;
}

/** The preview's own order; columns that the register does not have are left out, those of the chosen fault come in. */
export function previewColumns(preview: ImportPreview, { room, show, faulty }: Look): readonly Column<ImportRow>[] {
  const indexOf = new Map([...preview.columns].reverse().flatMap(({ field, index }) => (field === null ? [] : [[field, index] as const])));
  const explained = room === 'wide' || EXPLAINED.includes(show);
  const fields = fieldsFor(room, [...faulty], explained).filter((field) => indexOf.has(field));
  const own = new Set(fields);
  const columns: Column<ImportRow>[] = [
    { key: 'row', title: t.row, width: 50, align: 'right', cell: (row) => <span className="num t3">{row.rowNo}</span> },
    { key: 'outcome', title: t.outcome, width: 58, cell: (row) => <span className={OUTCOME_TONE[row.outcome]}>{rowOutcomeLabel[row.outcome]}</span> },
    ...fields.map((field): Column<ImportRow> => ({
      key: field, title: fieldLabel(field), width: WIDTH[field] ?? OTHER_WIDTH,
      cell: (row) => <Cell row={row} field={field} text={row.cells[indexOf.get(field) ?? -1] ?? ''} />,
      fault: (row) => (row.outcome !== 'merged' && row.doubts.some((doubt) => doubt.field === field) ? 'bad' : undefined),
    })),
  ];
  if (explained) return [...columns, { key: 'remark', title: t.remark, cell: (row) => <span className="t2">{remarkOf(row, own)}</span>, cut: (row) => remarkOf(row, own) }];
  // One column takes what is left of the width.
  return columns.map((column, index) => (index === columns.length - 1 ? { ...column, width: undefined } : column));
}

function fieldsFor(room: Room, faulty: readonly ImportField[], explained: boolean): readonly ImportField[] {
  const usual: readonly ImportField[] = IN_ROOM[room];
  if (room === 'wide') return [...usual, ...faulty.filter((field) => !usual.includes(field))];
  const asked = faulty.filter((field) => !usual.includes(field)).slice(0, 2);
  const places = asked.length + (explained ? 2 : 0);
  const gone = new Set(FIRST_TO_GO.filter((field) => !faulty.includes(field)).slice(0, places === 0 ? 0 : places + 1));
  return [...usual.filter((field) => !gone.has(field)), ...asked];
}

function Cell({ row, field, text }: { readonly row: ImportRow; readonly field: ImportField; readonly text: string }) {
  const doubt = row.outcome === 'merged' ? undefined : row.doubts.find((one) => one.field === field);
  if (!doubt) return <span className="num cut" title={text}>{text}</span>;
  return (
    <span className={css.twoLines} title={doubtText(doubt)}>
      <span className={`num ${css.cellValue}`}>{text}</span>
      <span className={css.cellWhy}>{doubtWord(doubt)}</span>
    </span>
  );
}

/** What stands in no cell of its own: who is meant, why nobody, doubts of columns that are not shown. */
function remarkOf(row: ImportRow, own: ReadonlySet<ImportField>): string {
  const others = row.outcome === 'merged' ? [] : row.doubts.filter(({ field }) => !own.has(field));
  return [
    row.joins === null ? '' : t.joins(row.joins),
    row.skipped === null ? '' : skipReasonLabel[row.skipped],
    row.fileNo === null ? '' : t.onFile(row.fileNo),
    ...others.map((doubt) => `${fieldLabel(doubt.field)}：${doubt.found === '' ? '' : `${doubt.found} `}${doubtText(doubt)}`),
  ].filter((part) => part !== '').join('；');
}
