import { Popover } from '@mantine/core';
import type { Measure } from '#shared/measures/measures.schema';
import { bagText as t } from '#shared/text/bag';
import { commonText } from '#shared/text/common';
import { Facts, type Fact } from '../../ui/FieldGrid';
import { LinkButton } from '../../ui/LinkButton';
import { Notice } from '../../ui/Notice';
import { Section } from '../../ui/Sheet';
import { termReason } from '../../measures/termReason';
import css from './panels.module.css';

const none = <span className="t3">{commonText.doesNotApply}</span>;
const day = (value: string | null) => (value === null ? none : <span className="num">{value}</span>);

function reasonsOf(measure: Measure): readonly string[] {
  const { servedOn, reportDeadline, termEnd, limits } = measure;
  const { reportDeadlineDays, law } = limits;
  const reasons: string[] = [];
  if (reportDeadline !== null && servedOn !== null && typeof reportDeadlineDays === 'number') {
    reasons.push(t.deadlineWhy(servedOn, reportDeadlineDays));
  }
  if (termEnd !== null) reasons.push(termReason({ ...measure, ...limits }));
  const lawName = typeof law === 'string' ? t.lawNames[law] : undefined;
  if (lawName !== undefined) reasons.push(t.lawInForce(lawName));
  return reasons;
}

/** Until when, and why this day: by the limits that were in force when it was computed. */
export function TermPanel({ measure }: { readonly measure: Measure | undefined }) {
  if (!measure) return <Section title={t.term}><div className={css.nothing}>{t.termNone}</div></Section>;
  const { reportedOn, termStart, termEnd, daysLeft, reportDeadline, origin, asFound, asOf, lateReason } = measure;
  const items: Fact[] = [
    [t.deadline, day(reportDeadline)],
    [t.termFrom, day(reportedOn ?? termStart)],
    [t.termEnd, day(termEnd)],
    [t.termDays, daysLeft === null ? none : <span className="num">{t.daysLeft(daysLeft)}</span>],
  ];
  const reasons = origin === 'entered' ? reasonsOf(measure) : [];
  return (
    <Section title={t.term} actions={reasons.length > 0 && <Why reasons={reasons} />} padded>
      <Facts columns={2} items={items} />
      {lateReason !== '' && <div className="note">{t.lateReason}　{lateReason}</div>}
      {origin === 'imported' && <Notice title={t.termAsFound(asFound)}>{t.termNotRecomputed(asOf ?? '')}</Notice>}
    </Section>
  );
}

function Why({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <Popover position="bottom-end" width={340} shadow="md" transitionProps={{ duration: 0 }}>
      <Popover.Target><LinkButton>{t.termWhy}</LinkButton></Popover.Target>
      <Popover.Dropdown className={css.how ?? ''}>{reasons.map((reason) => <p key={reason}>{reason}</p>)}</Popover.Dropdown>
    </Popover>
  );
}
