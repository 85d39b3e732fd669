import { useState } from 'react';
import type { MeasureId } from '#shared/kernel/ids';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { commonText } from '#shared/text/common';
import { sentenceOf } from '../lib/trouble';
import { Key } from '../ui/Badges';
import { LinkButton } from '../ui/LinkButton';
import { Notice } from '../ui/Notice';
import { ErrorState } from '../ui/States';
import { BlankFormDialog } from './BlankFormDialog';
import type { Wanted } from './pdf/findOnPaper';
import { PdfView } from './pdf/PdfView';
import { useFrames } from './pdf/useFrames';
import type { Preview } from './usePreview';
import { WorkButton } from './WorkButton';
import css from './agreement.module.css';

interface Props {
  readonly preview: Preview;
  /** The value under the cursor. */
  readonly wanted: Wanted | undefined;
  readonly measureId: MeasureId;
  readonly mayWork: boolean;
  readonly whyNot: string | undefined;
  readonly signed: boolean;
  readonly onSign: () => void;
  readonly onIssue: () => void;
}

/** The paper as it would be, and what comes next. */
export function FillPaper({ preview, wanted, measureId, mayWork, whyNot, signed, onSign, onIssue }: Props) {
  const [blank, setBlank] = useState(false);
  const { sheets, error, retry } = preview;
  const frames = useFrames(sheets, wanted);
  const failed = error !== null && error !== undefined;
  const again = <LinkButton onClick={retry}>{commonText.retry}</LinkButton>;
  return (
    <div className={css.right}>
      <PdfView
        label={t.paper}
        pages={sheets}
        frames={frames}
        over={
          failed && sheets ? (
            <Notice tone="danger" title={t.previewStale} action={again}>
              {sentenceOf(error)}
            </Notice>
          ) : undefined
        }
        instead={failed ? <ErrorState what={t.previewWhat} error={error} onRetry={retry} /> : undefined}
      >
        <span className="grow" />
        <WorkButton variant="default" mayWork={mayWork} onClick={() => setBlank(true)}>
          {t.printBlank}
        </WorkButton>
        {!signed && (
          <WorkButton variant="default" mayWork={mayWork} whyNot={whyNot} onClick={onSign}>
            {t.signOnScreen}
          </WorkButton>
        )}
        <WorkButton mayWork={mayWork} whyNot={whyNot} onClick={onIssue}>
          {t.issue} <Key>Ctrl P</Key>
        </WorkButton>
      </PdfView>
      {blank && <BlankFormDialog measureId={measureId} onClose={() => setBlank(false)} />}
    </div>
  );
}
