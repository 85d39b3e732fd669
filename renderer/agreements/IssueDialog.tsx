import type { AgreementDraft } from '#shared/agreements/agreements.schema';
import type { InputOf } from '#shared/ipc/routes';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Facts, type Fact } from '../ui/FieldGrid';
import { SIGNING_PLACES } from './signing/useSigning';
import { useIssue } from './useIssue';

interface Props {
  readonly draft: AgreementDraft;
  readonly input: InputOf<'agreements.issue'>;
  readonly pages: number | undefined;
  readonly blanks: number;
  readonly onClose: () => void;
}

/** The last question before a number is used and the text is sealed. */
export function IssueDialog({ draft, input, pages, blanks, onClose }: Props) {
  const issue = useIssue(draft.measureId);
  const { signatures, signedOn, terms } = input;
  const places = SIGNING_PLACES.filter((place) => signatures[place] !== null).map(
    (place) => t.signPlace[place],
  );
  const facts: Fact[] = [
    [t.issueFacts.copies, pages === undefined ? terms.copies : t.issueCopies(terms.copies, pages)],
    [t.issueFacts.signing, signedOn === null ? t.issueInk : t.issueSigned(places.join(t.joiner), signedOn)],
    [t.issueFacts.blanks, blanks === 0 ? t.issueNoBlanks : t.issueBlanks(blanks)],
  ];
  return (
    <ConfirmDialog
      opened
      title={t.issueTitle(draft.templateTitle)}
      confirmLabel={t.issueAct}
      busy={issue.isPending}
      error={issue.error}
      onConfirm={() => issue.mutate(input)}
      onClose={onClose}
    >
      <p className="bold num" data-next-number>
        {t.issueNumber(draft.nextNumber)}
      </p>
      <p className="t2">{t.issueEffect}</p>
      <div style={{ marginTop: 12 }}>
        <Facts columns={1} flat items={facts} />
      </div>
    </ConfirmDialog>
  );
}
