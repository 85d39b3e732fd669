import type { ReactNode } from 'react';
import type { Measure } from '#shared/measures/measures.schema';
import { bagText as t } from '#shared/text/bag';
import { commonText } from '#shared/text/common';
import { measureKindLabel } from '#shared/text/measureScreens';
import { MeasureBadge } from '../../measures/MeasureBadge';
import { Facts, type Fact } from '../../ui/FieldGrid';
import { LinkButton } from '../../ui/LinkButton';
import { Section } from '../../ui/Sheet';
import { useMayWork } from '../useMayWork';

const none = <span className="t3">{commonText.none}</span>;
const word = (value: string): ReactNode => value || none;
const figure = (value: string | null): ReactNode => (value ? <span className="num">{value}</span> : none);

/** What an old register left out is not known to be none: such a fact is not shown at all. */
const factsOf = (measure: Measure): Fact[] =>
  allFacts(measure).filter(([, value]) => measure.origin === 'entered' || value !== none);

function allFacts(measure: Measure): Fact[] {
  const { kind, termStart, termEnd, termMonths, asFound, asOf } = measure;
  const period = termStart && termEnd ? `${termStart} — ${termEnd}` : (termStart ?? '');
  const facts: Fact[] = [
    [t.decision, word(measure.decisionNo)],
    [t.decidedBy, word(measure.decidedBy)],
    [t.decidedOn, figure(measure.decidedOn)],
    [t.servedOn, figure(measure.servedOn)],
    [t.deadline, figure(measure.reportDeadline)],
    [t.reported, figure(measure.reportedOn)],
    [t.period, period === '' ? none : <>{figure(period)}{termMonths !== null && <span className="t3"> {t.months(termMonths)}</span>}</>],
    [t.place, word(measure.executionPlace)],
  ];
  if (kind === 'community_rehab') facts.push([t.certificate, word(measure.releaseCertificateNo)], [t.releasedOn, figure(measure.releasedOn)]);
  if (asFound !== '') facts.push([t.asFound, asOf ? `${asFound}（${asOf}）` : asFound]);
  return facts;
}

interface Props {
  readonly measure: Measure;
  readonly onEnd: () => void;
}

/** One episode, from the decision to the end. */
export function MeasureSection({ measure, onEnd }: Props) {
  const mayWork = useMayWork();
  const running = measure.state !== 'ended';
  return (
    <Section title={measureKindLabel[measure.kind]} padded
      actions={<>{running && mayWork && <LinkButton onClick={onEnd}>{t.endMeasure}</LinkButton>}<MeasureBadge badge={measure.badge} /></>}>
      <Facts columns={3} items={factsOf(measure)} />
    </Section>
  );
}
