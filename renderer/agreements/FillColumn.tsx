import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { DraftNotice } from '../ui/DraftNotice';
import { LinkButton } from '../ui/LinkButton';
import { Notice } from '../ui/Notice';
import { Sheet } from '../ui/Sheet';
import { BlanksNotice } from './fields/BlanksNotice';
import type { Blank } from './fields/liveBlanks';
import type { TermName } from './fields/paperFields';
import { TermFields } from './fields/TermFields';
import type { KeptTerms } from './fields/useTermsForm';
import type { FillProps } from './FillView';
import { SigningGroup } from './signing/SigningGroup';
import type { Signing } from './signing/useSigning';
import css from './agreement.module.css';

interface Props extends FillProps {
  readonly kept: KeptTerms;
  readonly onDropDraft: () => void;
  readonly blanks: readonly Blank[];
  readonly pages: number | undefined;
  readonly signing: Signing;
  readonly signedOn: string;
  readonly onSignedOn: (day: string) => void;
  readonly dayFault: string | undefined;
  readonly onSign: () => void;
  /** Which field has the cursor. */
  readonly onCursor: (term: TermName | undefined) => void;
}

const termAt = (target: EventTarget): TermName | undefined =>
  (target as HTMLElement).dataset['term'] as TermName | undefined;

/** The fields, and above them what stands in the way. */
export function FillColumn({
  draft,
  mayWork,
  kept,
  blanks,
  pages,
  earlierVoid,
  onBag,
  onReport,
  onDropDraft,
  ...rest
}: Props) {
  const { signing, signedOn, onSignedOn, dayFault, onSign, onCursor } = rest;
  return (
    <Sheet className={css.left}>
      <form
        className={css.fields}
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onFocus={(event) => onCursor(termAt(event.target))}
        onBlur={() => onCursor(undefined)}
      >
        {draft.reportedOn === null && (
          <Notice
            tone="warn"
            title={t.notReported}
            action={<LinkButton onClick={onReport}>{t.toReport}</LinkButton>}
          >
            {t.notReportedText}
          </Notice>
        )}
        {earlierVoid && (
          <Notice action={<LinkButton onClick={earlierVoid.onLook}>{t.lookAt}</LinkButton>}>
            {t.earlierVoid(earlierVoid.number)}
          </Notice>
        )}
        <DraftNotice draft={kept.draft} onDrop={onDropDraft} />
        <BlanksNotice blanks={blanks} onBag={onBag} mayWork={mayWork} />
        <fieldset className={css.terms} disabled={!mayWork}>
          <TermFields draft={draft} form={kept.form} pages={pages} />
          <SigningGroup
            signing={signing}
            signedOn={signedOn}
            onSignedOn={onSignedOn}
            dayFault={dayFault}
            onSign={onSign}
          />
        </fieldset>
      </form>
    </Sheet>
  );
}
