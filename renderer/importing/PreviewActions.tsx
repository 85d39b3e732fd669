import { Button } from '@mantine/core';
import { useState } from 'react';
import { importingText as t } from '#shared/text/importing';
import { ExportDialog } from './ExportDialog';
import { closeFile, commit, type PreviewRun } from './importRun';

/** Title line of the preview. One filled button: everybody, the doubtful ones as 待核, so that nobody is lost. */
export function PreviewActions({ run }: { readonly run: PreviewRun }) {
  const [exporting, setExporting] = useState(false);
  const { preview, busy } = run;
  const { counts, clean, headerRowNo } = preview;
  const nothingNew = counts.created + counts.updated === 0;
  const blocked = busy || headerRowNo === null || counts.people === 0;
  const all = counts.doubtful === 0 ? t.importAll(counts.people) : t.importDoubtful(counts.people, counts.doubtful);
  return (
    <>
      {counts.doubtful > 0 && <Button variant="default" onClick={() => setExporting(true)}>{t.exportList}</Button>}
      <Button variant="default" onClick={closeFile}>{t.anotherFile}</Button>
      {counts.doubtful > 0 && clean > 0 && (
        <Button variant="default" disabled={blocked} onClick={() => void commit('clean')}>{t.importClean(clean)}</Button>
      )}
      <Button disabled={blocked || nothingNew} title={nothingNew ? t.nothingNew : undefined} onClick={() => void commit('all')}>{all}</Button>
      {exporting && <ExportDialog token={preview.token} rows={counts.doubtful} onClose={() => setExporting(false)} />}
    </>
  );
}
