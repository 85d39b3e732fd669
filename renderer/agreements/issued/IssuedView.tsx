import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentSummary } from '#shared/agreements/agreements.schema';
import type { FileId } from '#shared/kernel/ids';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { useEscape } from '../../lib/useEscape';
import { agreementQueries } from '../agreements.queries';
import css from '../agreement.module.css';
import { BlankFormDialog } from '../BlankFormDialog';
import { IssuedColumn } from './IssuedColumn';
import { IssuedPaper } from './IssuedPaper';
import { SavePdfDialog } from './SavePdfDialog';
import { ScanDialog } from './ScanDialog';
import { ScanViewer } from './ScanViewer';
import { VoidDialog } from './VoidDialog';

export type IssuedAct = 'scan' | 'void' | 'save' | 'blank';

export interface IssuedProps {
  readonly document: DocumentSummary;
  readonly mayWork: boolean;
  /** Only on a void paper: fill a new one, or go to the one that counts. */
  readonly onAnew: (() => void) | undefined;
  readonly onCurrent: (() => void) | undefined;
  /** Told after the paper was made void, so that the page stays on it. */
  readonly onVoided: () => void;
  readonly onBag: () => void;
}

/** What was issued, sealed: look, print, file the signed copy, make void. */
export function IssuedView(props: IssuedProps) {
  const { document, onBag, onVoided } = props;
  const [act, setAct] = useState<IssuedAct | null>(null);
  const [looking, setLooking] = useState<FileId | null>(null);
  // A paper whose layout failed holds a number and nothing else.
  const sealed = useQuery({ ...agreementQueries.sealed(document.id), enabled: document.pages > 0 });
  const close = () => setAct(null);
  useEscape(t.keyBack, onBag);
  return (
    <div className={css.two}>
      <IssuedColumn {...props} onAct={setAct} onLook={setLooking} />
      <IssuedPaper {...props} sealed={sealed} onSave={() => setAct('save')} />
      {act === 'scan' && <ScanDialog document={document} onClose={close} />}
      {act === 'void' && (
        <VoidDialog
          document={document}
          onVoided={() => {
            onVoided();
            close();
          }}
          onClose={close}
        />
      )}
      {act === 'save' && <SavePdfDialog document={document} onClose={close} />}
      {act === 'blank' && document.measureId !== null && (
        <BlankFormDialog measureId={document.measureId} onClose={close} />
      )}
      {looking !== null && (
        <ScanViewer document={document} fileId={looking} onClose={() => setLooking(null)} />
      )}
    </div>
  );
}
