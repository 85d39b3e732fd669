import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportPreview, ImportResult } from '#shared/importing/importing.schema';
import { importingText as t } from '#shared/text/importing';
import { Notice } from '../ui/Notice';
import { Section } from '../ui/Sheet';
import { EarlierImports } from './EarlierImports';
import { ExportDialog } from './ExportDialog';
import { closeFile } from './importRun';
import { UndoDialog } from './UndoDialog';

interface Props {
  readonly preview: ImportPreview;
  readonly result: ImportResult;
  /** The list of people, only those of this import. */
  readonly onPeople: () => void;
  readonly onReview: () => void;
}

/** How it ended, in numbers; what is left to do; the way back. */
export function DoneView({ preview, result, onPeople, onReview }: Props) {
  const [dialog, setDialog] = useState<'undo' | 'export' | null>(null);
  const { created, updated, doubtful, leftOut } = result;
  const nothing = created === 0 && updated === 0;
  const detail = t.doneDetail(result);
  return (
    <>
      <Section title={t.doneTitle} padded>
        <Notice tone="ok" title={nothing ? t.doneNothing : t.done(created, updated)}>{detail === '' ? undefined : detail}</Notice>
        {leftOut > 0 && (
          <Notice tone="warn" action={<Button variant="default" onClick={() => setDialog('export')}>{t.exportLeftOut}</Button>}>
            {t.doneLeftOut(leftOut)}
          </Notice>
        )}
        <div className="row g2">
          <Button onClick={onPeople}>{t.seePeople}</Button>
          {doubtful > 0 && <Button variant="default" onClick={onReview}>{t.seeReview}</Button>}
          {doubtful > 0 && leftOut === 0 && <Button variant="default" onClick={() => setDialog('export')}>{t.exportList}</Button>}
          <Button variant="default" onClick={closeFile}>{t.another}</Button>
          <span className="grow" />
          {!nothing && <Button variant="default" onClick={() => setDialog('undo')}>{t.undo}</Button>}
        </div>
      </Section>
      <EarlierImports />
      {dialog === 'export' && <ExportDialog token={preview.token} rows={preview.counts.doubtful} onClose={() => setDialog(null)} />}
      {dialog === 'undo' && (
        <UndoDialog batch={{ id: result.batchId, created, updated }} onClose={() => setDialog(null)} onUndone={closeFile} />
      )}
    </>
  );
}
