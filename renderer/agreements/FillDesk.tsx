import { useMemo, useState } from 'react';
import type { AgreementDraft } from '#shared/agreements/agreements.schema';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { useShortcut } from '../lib/shortcuts';
import { focusFirstProblem } from '../lib/problemWalk';
import { useToday } from '../lib/useToday';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { FillColumn } from './FillColumn';
import { FillPaper } from './FillPaper';
import { liveBlanks } from './fields/liveBlanks';
import type { TermName } from './fields/paperFields';
import { termsOf } from './fields/termValues';
import type { KeptTerms } from './fields/useTermsForm';
import { wordsOnPaper } from './fields/wordsOnPaper';
import type { FillProps } from './FillView';
import { IssueDialog } from './IssueDialog';
import { SignDialog } from './signing/SignDialog';
import { useSigning } from './signing/useSigning';
import { signingDayFault } from './signingDay';
import { useEscape } from '../lib/useEscape';
import { usePreview } from './usePreview';
import css from './agreement.module.css';

interface Props extends FillProps {
  readonly kept: KeptTerms;
  readonly onDropDraft: () => void;
}

const INK = { station: null, person: null, guardian: null };

/** Everything that is on the paper and not typed here. */
const factsOf = ({ personName, templateVersion, reportedOn, termEnd }: AgreementDraft) => [
  personName,
  templateVersion,
  reportedOn,
  termEnd,
];

export function FillDesk(props: Props) {
  const { draft, mayWork, witness, kept, onBag } = props;
  const { form, values } = kept;
  const today = useToday();
  const [dialog, setDialog] = useState<'sign' | 'issue' | 'leave' | null>(null);
  const [cursor, setCursor] = useState<TermName>();
  const [signedOn, setSignedOn] = useState<string>(today);
  const terms = useMemo(() => termsOf(values), [values]);
  const signing = useSigning(JSON.stringify([values, factsOf(draft)]));
  const preview = usePreview(draft.measureId, terms, draft.terms);
  const blanks = useMemo(() => liveBlanks(draft.kind, draft.blanks, terms ?? draft.terms), [draft, terms]);
  const wanted = useMemo(
    () => (cursor && terms ? wordsOnPaper(draft.kind, cursor, terms) : undefined),
    [cursor, draft.kind, terms],
  );
  const dayFault = signing.signatures && signingDayFault(signedOn, draft.reportedOn, today);
  const close = () => setDialog(null);

  const whyNot = draft.reportedOn === null ? t.notReported : undefined;
  const mayGoOn = mayWork && whyNot === undefined;
  /** Off to the next step if nothing on the form is impossible; else to the first fault. */
  const goOn = (to: 'sign' | 'issue') => {
    if (!mayGoOn) return;
    if (form.validate().hasErrors || (to === 'issue' && dayFault !== undefined)) focusFirstProblem();
    else setDialog(to);
  };
  const leave = () => (signing.signatures ? setDialog('leave') : onBag());
  useEscape(t.keyBack, leave);
  useShortcut('Ctrl P', t.keyIssue, () => goOn('issue'), { enabled: mayGoOn });

  return (
    <div className={css.two}>
      <FillColumn
        {...props}
        blanks={blanks}
        pages={preview.count}
        signing={signing}
        signedOn={signedOn}
        onSignedOn={setSignedOn}
        dayFault={dayFault}
        onSign={() => goOn('sign')}
        onCursor={setCursor}
      />
      <FillPaper
        preview={preview}
        wanted={wanted}
        mayWork={mayWork}
        whyNot={whyNot}
        measureId={draft.measureId}
        signed={signing.signatures !== undefined}
        onSign={() => goOn('sign')}
        onIssue={() => goOn('issue')}
      />
      {dialog === 'sign' && (
        <SignDialog
          paper={t.signPaper(draft.templateTitle, draft.nextNumber, preview.count ?? 1)}
          witness={witness}
          onClose={close}
          onInk={() => {
            signing.drop();
            close();
          }}
          onSigned={(signatures) => {
            signing.sign(signatures);
            close();
          }}
        />
      )}
      {dialog === 'issue' && terms && (
        <IssueDialog
          draft={draft}
          pages={preview.count}
          blanks={blanks.length}
          onClose={close}
          input={{
            measureId: draft.measureId,
            terms,
            signatures: signing.signatures ?? INK,
            signedOn: signing.signatures ? signedOn : null,
          }}
        />
      )}
      <ConfirmDialog
        opened={dialog === 'leave'}
        danger
        title={t.leaveSigned}
        cancelLabel={t.leaveStay}
        confirmLabel={t.leaveGo}
        onConfirm={onBag}
        onClose={close}
      >
        {t.leaveSignedText}
      </ConfirmDialog>
    </div>
  );
}
