import { useLocation } from 'wouter';
import { importingText as t } from '#shared/text/importing';
import { DoneView } from '../importing/DoneView';
import { useImportRun, type ImportRun } from '../importing/importRun';
import { PreviewActions } from '../importing/PreviewActions';
import { PreviewView } from '../importing/PreviewView';
import { RunView } from '../importing/RunView';
import { StartView } from '../importing/StartView';
import { filterList, NO_FILTER } from '../persons/listFilter';
import { useCounterMode } from '../ui/counterMode';
import { Page } from '../ui/Page';
import { EmptyState } from '../ui/States';

/** 导入名册: choose, look, bring in, and the way back. */
export function ImportPage() {
  const hidden = useCounterMode();
  const run = useImportRun();
  if (hidden) return <Page title={t.title}><EmptyState title={t.neutral} /></Page>;
  if (run.kind !== 'preview') return <Page title={t.title} note={t.startNote}><Inside run={run} /></Page>;
  const { fileName, counts } = run.preview;
  return (
    <Page title={t.previewTitle} note={t.previewNote(fileName, counts.rows)} actions={<PreviewActions run={run} />}>
      <PreviewView run={run} />
    </Page>
  );
}

function Inside({ run }: { readonly run: Exclude<ImportRun, { kind: 'preview' }> }) {
  const [, go] = useLocation();
  const people = (filter: Parameters<typeof filterList>[0]) => {
    filterList({ ...NO_FILTER, ...filter });
    go('/people');
  };
  switch (run.kind) {
    case 'start':
      return <StartView error={run.error} />;
    case 'reading':
    case 'writing':
      return <RunView run={run} />;
    case 'done':
      return <Done run={run} onPeople={people} />;
  }
}

interface DoneProps {
  readonly run: Extract<ImportRun, { kind: 'done' }>;
  readonly onPeople: (filter: Parameters<typeof filterList>[0]) => void;
}

function Done({ run, onPeople }: DoneProps) {
  const { preview, result } = run;
  const importBatchId = result.batchId;
  return (
    <DoneView preview={preview} result={result} onPeople={() => onPeople({ importBatchId })}
      onReview={() => onPeople({ importBatchId, view: 'review' })} />
  );
}
