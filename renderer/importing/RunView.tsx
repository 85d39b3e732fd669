import { importingText as t } from '#shared/text/importing';
import { ProgressPanel } from '../ui/ProgressPanel';
import { Sheet } from '../ui/Sheet';
import { stopRun, type ImportRun } from './importRun';

type Running = Extract<ImportRun, { kind: 'reading' | 'writing' }>;
type Step = keyof typeof t.steps;

const stepWord = (step: string | undefined): string => (step !== undefined && step in t.steps ? t.steps[step as Step] : t.steps.reading);

/** Reading or bringing in: how far, and a way to stop that leaves nothing behind. */
export function RunView({ run }: { readonly run: Running }) {
  const { progress, stopping } = run;
  return (
    <Sheet padded>
      <ProgressPanel
        title={run.kind === 'reading' ? t.reading(run.fileName) : t.writing(run.preview.fileName)}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        step={stepWord(progress?.step)}
        note={t.cancelHint}
        onCancel={stopRun}
        cancelling={stopping}
      />
    </Sheet>
  );
}
