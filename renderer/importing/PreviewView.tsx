import { useViewportSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportField } from '#shared/importing/fields';
import type { AskRows, ImportRow } from '#shared/importing/importing.schema';
import { importingText as t } from '#shared/text/importing';
import { sentenceOf } from '../lib/trouble';
import { Loaded } from '../ui/Loaded';
import { Notice } from '../ui/Notice';
import { Sheet } from '../ui/Sheet';
import { EmptyState } from '../ui/States';
import { VirtualTable } from '../ui/VirtualTable';
import { FixBar, type Problem } from './FixBar';
import { answer, type PreviewRun } from './importRun';
import { importingQueries } from './importing.queries';
import { MappingDrawer } from './MappingDrawer';
import { previewColumns, roomOf } from './previewColumns';
import { PreviewNotices } from './PreviewNotices';
import { SidePanel } from './SidePanel';
import css from './importing.module.css';

interface Place {
  readonly rowNo: number;
  readonly field: string | null;
}

/** What would come in: counts and faults left, rows right, one fault at a time below. */
export function PreviewView({ run }: { readonly run: PreviewRun }) {
  const { preview, answers, version, busy } = run;
  const room = roomOf(useViewportSize().width);
  const [show, setShow] = useState<AskRows['show']>('all');
  const [place, setPlace] = useState<Place | null>(null);
  const [mapping, setMapping] = useState(false);
  const rows = useQuery(importingQueries.rows(preview.token, version, show));
  const problems = problemsIn(rows.data ?? []);
  const at = positionOf(problems, place);
  const problem = problems[at];
  const next = (step: 1 | -1) => {
    const to = problems[(at + step + problems.length) % problems.length];
    if (to) setPlace({ rowNo: to.row.rowNo, field: to.doubt.field });
  };
  const look = (to: AskRows['show']) => {
    setShow(to);
    setPlace(null);
  };
  return (
    <div className={css.desk}>
      <SidePanel preview={preview} show={show} onShow={look} onMap={() => setMapping(true)} />
      <div className={css.main}>
        <PreviewNotices preview={preview} onMap={() => setMapping(true)} />
        {run.error !== null && <Notice tone="danger" title={t.redoFailed}>{sentenceOf(run.error)}</Notice>}
        <Sheet grow>
          <Loaded query={rows} what={t.table} rows={12}>
            {(data) =>
              data.length === 0 ? (
                <EmptyState title={t.noRows} />
              ) : (
                <VirtualTable label={t.table} rows={data} columns={previewColumns(preview, { room, show, faulty: faultyFields(problems, show) })} rowKey={keyOf}
                  selected={problem && new Set([keyOf(problem.row)])} inSight={place ? String(place.rowNo) : undefined}
                  onOpen={(row) => setPlace({ rowNo: row.rowNo, field: null })} />
              )
            }
          </Loaded>
        </Sheet>
        {problem && (
          <FixBar key={`${version} ${problem.row.rowNo} ${problem.doubt.field} ${problem.doubt.kind}`} problem={problem} preview={preview} answers={answers}
            busy={busy} walking={place !== null} onAnswer={(patch) => void answer(patch)} onNext={next} />
        )}
      </div>
      {mapping && <MappingDrawer run={run} onClose={() => setMapping(false)} />}
    </div>
  );
}

const keyOf = (row: ImportRow): string => String(row.rowNo);

/** A row that joined another is nobody's worry any more. */
const problemsIn = (rows: readonly ImportRow[]): Problem[] =>
  rows.filter((row) => row.outcome !== 'merged').flatMap((row) => row.doubts.map((doubt) => ({ row, doubt })));

/** While one kind of fault is looked at, its columns must be in sight. */
const faultyFields = (problems: readonly Problem[], show: AskRows['show']): ReadonlySet<ImportField> =>
  new Set(problems.filter(({ doubt }) => doubt.kind === show).map(({ doubt }) => doubt.field));

/** The fault at this place; once it is mended, the next one after it. */
function positionOf(problems: readonly Problem[], place: Place | null): number {
  if (!place) return 0;
  const exact = problems.findIndex(({ row, doubt }) => row.rowNo === place.rowNo && (place.field === null || doubt.field === place.field));
  return Math.max(0, exact >= 0 ? exact : problems.findIndex(({ row }) => row.rowNo >= place.rowNo));
}
