import type { ImportField } from '#shared/importing/fields';
import type { ImportPreview, ImportRow } from '#shared/importing/importing.schema';
import { doubtText, importingText as t, rowOutcomeLabel, skipReasonLabel } from '#shared/text/importing';
import { fieldLabel } from '#shared/text/recordFields';
import type { Column } from '../ui/table';
import css from './importing.module.css';

const OUTCOME_TONE = { created: 'good', updated: '', unchanged: 't3', merged: 't3', skipped: 't3' } as const;

/** Columns of the register that are shown in their own right; the rest only when something is to be said about it. */
const SHOWN: readonly (readonly [field: ImportField, width: number, wideOnly?: true])[] = [
  ['name', 96], ['sex', 56], ['idNumber', 196], ['birthDate', 124], ['controlStatus', 148], ['community', 132], ['measureStartOn', 124],
  ['phone', 128, true], ['decisionNo', 220, true],
];

/** The preview's own order; a column that the register does not have is left out. */
export function previewColumns(preview: ImportPreview, wide: boolean): readonly Column<ImportRow>[] {
  const indexOf = new Map([...preview.columns].reverse().flatMap(({ field, index }) => (field === null ? [] : [[field, index] as const])));
  const shown = SHOWN.filter(([field, , wideOnly]) => indexOf.has(field) && (wide || wideOnly !== true));
  const own = new Set(shown.map(([field]) => field));
  return [
    { key: 'row', title: t.row, width: 64, align: 'right', cell: (row) => <span className="num t3">{row.rowNo}</span> },
    { key: 'outcome', title: t.outcome, width: 76, cell: (row) => <span className={OUTCOME_TONE[row.outcome]}>{rowOutcomeLabel[row.outcome]}</span> },
    ...shown.map(([field, width]): Column<ImportRow> => ({
      key: field, title: fieldLabel(field), width,
      cell: (row) => <Cell row={row} field={field} text={row.cells[indexOf.get(field) ?? -1] ?? ''} />,
      fault: (row) => (row.outcome !== 'merged' && row.doubts.some((doubt) => doubt.field === field) ? 'bad' : undefined),
    })),
    { key: 'remark', title: t.remark, cell: (row) => <span className="t2">{remarkOf(row, own)}</span>, cut: (row) => remarkOf(row, own) },
  ];
}

function Cell({ row, field, text }: { readonly row: ImportRow; readonly field: ImportField; readonly text: string }) {
  const doubt = row.outcome === 'merged' ? undefined : row.doubts.find((one) => one.field === field);
  if (!doubt) return <span className="num cut" title={text}>{text}</span>;
  const why = doubtText(doubt);
  return (
    <span className={css.twoLines} title={why}>
      <span className={`num ${css.cellValue}`}>{text}</span>
      <span className={css.cellWhy}>{why}</span>
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
