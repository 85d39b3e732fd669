import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'wouter';
import type { AgreementDraft, DocumentSummary } from '#shared/agreements/agreements.schema';
import type { MeasureId, PersonId } from '#shared/kernel/ids';
import { daysBetween, type LocalDate } from '#shared/kernel/localDate';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { agreementQueries } from '../agreements/agreements.queries';
import { FillView } from '../agreements/FillView';
import { IssuedView } from '../agreements/issued/IssuedView';
import { stepOf } from '../agreements/issued/signingState';
import { useIsIssuing } from '../agreements/useIssue';
import { useAddressPart } from '../lib/hashLocation';
import { useToday } from '../lib/useToday';
import { sessionQueries } from '../session/session.queries';
import { useCounterMode } from '../ui/counterMode';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { EmptyState } from '../ui/States';
import { StepsLine } from '../ui/StepsLine';
import { useMayWork } from './useMayWork';

/**
 * One agreement from the empty field to the signed copy. `?doc=` names an earlier paper of the same measure.
 */
export function AgreementPage() {
  const { id, measureId } = useParams<{ id: string; measureId: string }>();
  const hidden = useCounterMode();
  const draft = useQuery(agreementQueries.draft(measureId as MeasureId));
  const documents = useQuery(agreementQueries.list(id as PersonId));
  if (hidden)
    return (
      <Page title={t.counterTitle}>
        <EmptyState title={t.counterText} />
      </Page>
    );
  return (
    <Loaded query={draft} what={t.what} rows={10}>
      {(fresh) => (
        <Loaded query={documents} what={t.what} rows={10}>
          {(list) => <OpenAgreement draft={fresh} documents={list} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface OpenProps {
  readonly draft: AgreementDraft;
  readonly documents: readonly DocumentSummary[];
}

function OpenAgreement({ draft, documents }: OpenProps) {
  const { personId, measureId, activeDocumentId } = draft;
  const [, go] = useLocation();
  const [wanted, setWanted] = useAddressPart('doc');
  const me = useQuery(sessionQueries.status()).data?.me;
  const issuing = useIsIssuing(measureId);
  const ofMeasure = documents.filter((one) => one.measureId === measureId && one.state !== 'rendering');
  const current = ofMeasure.find((one) => one.id === activeDocumentId);
  const asked = ofMeasure.find((one) => one.id === wanted);
  const shown = issuing ? undefined : (asked ?? current);
  const lastVoid = ofMeasure.find((one) => one.state === 'void');
  const mayWork = useMayWork();
  const toBag = () => go(`/people/${personId}`);
  return (
    <Page
      title={draft.templateTitle}
      note={<Note draft={draft} shown={shown} onBag={toBag} />}
      actions={<StepsLine steps={t.steps} current={stepOf(shown)} />}
    >
      {shown ? (
        <IssuedView
          key={shown.id}
          document={shown}
          mayWork={mayWork}
          onBag={toBag}
          onVoided={() => setWanted(shown.id)}
          onAnew={current ? undefined : () => setWanted(null)}
          onCurrent={current && current.id !== shown.id ? () => setWanted(null) : undefined}
        />
      ) : (
        <FillView
          draft={draft}
          mayWork={mayWork}
          witness={me?.name ?? ''}
          onBag={toBag}
          onReport={() => go(`/people/${personId}?form=report:${measureId}`)}
          earlierVoid={lastVoid && { number: lastVoid.number, onLook: () => setWanted(lastVoid.id) }}
        />
      )}
    </Page>
  );
}

interface NoteProps {
  readonly draft: AgreementDraft;
  readonly shown: DocumentSummary | undefined;
  readonly onBag: () => void;
}

/** Who, as the way back to the bag; then how things stand. */
function Note({ draft: { personName, fileNo, reportedOn }, shown, onBag }: NoteProps) {
  const today = useToday();
  const days = reportedOn === null ? undefined : daysBetween(reportedOn as LocalDate, today);
  return (
    <>
      <LinkButton title={t.back} onClick={onBag}>
        {personName}　{fileNo}
      </LinkButton>
      {'　'}
      {shown ? <span className="num">{shown.number}</span> : days !== undefined && t.reportedFor(days)}
    </>
  );
}
