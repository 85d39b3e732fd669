import { Popover } from '@mantine/core';
import type { Bag, DueItem } from '#shared/persons/bag.schema';
import { bagText as t, dueLabel } from '#shared/text/bag';
import { workGroupRoleLabel } from '#shared/text/measureScreens';
import { Due } from '../../ui/Badges';
import { LinkButton } from '../../ui/LinkButton';
import { Section } from '../../ui/Sheet';
import { ActButton } from '../ActButton';
import css from './panels.module.css';

interface Props {
  readonly bag: Bag;
  readonly onDue: (item: DueItem) => void;
}

/** Why this stands here, in one short fact. */
function noteOn(bag: Bag, { kind, count, measureId }: DueItem): string {
  const measure = bag.measures.find(({ id }) => id === measureId);
  const { dueNotes } = t;
  switch (kind) {
    case 'report':
      return dueNotes.report(measure?.reportDeadline ?? '');
    case 'agreement':
      return dueNotes.agreement;
    case 'work-group':
      return dueNotes['work-group']((measure?.missingRoles ?? []).map((role) => workGroupRoleLabel[role]).join('、'));
    case 'review':
      return dueNotes.review(count);
    case 'scan':
      return dueNotes.scan(count);
  }
}

/** The law counts no days for the agreement: nothing is overdue by its word, the days since the report are said. */
function When({ item: { kind, days } }: { readonly item: DueItem }) {
  if (days === null) return <span className="t3">{t.dueNow}</span>;
  if (kind !== 'agreement') return <Due days={days} />;
  return <span className={days < 0 ? 'bad bold' : 'warn bold'}>{t.dueSinceReport(-days)}</span>;
}

/** 要办的事: one line each, one button a line; the first overdue one is filled. */
export function DuePanel({ bag, onDue }: Props) {
  const late = bag.due.filter(({ days }) => days !== null && days < 0).length;
  const firstLate = bag.due.findIndex(({ days }) => days !== null && days < 0);
  return (
    <Section title={t.due} count={bag.due.length} {...(late > 0 && { tone: 'danger' })} actions={<How />}>
      {bag.due.length === 0 && <div className={css.nothing}>{t.dueNone}</div>}
      {bag.due.map((item, at) => (
        <div key={`${item.kind}${item.measureId ?? ''}`} className={css.due}>
          <span className={css.when}><When item={item} /></span>
          <span className="bold nowrap">{dueLabel[item.kind]}</span>
          <span className="t3 grow cut" title={noteOn(bag, item)}>{noteOn(bag, item)}</span>
          <ActButton size="compact-sm" w={88} px={0} variant={at === firstLate ? 'filled' : 'default'} onClick={() => onDue(item)}>
            {t.dueActs[item.kind]}
          </ActButton>
        </div>
      ))}
    </Section>
  );
}

function How() {
  return (
    <Popover position="bottom-end" width={420} shadow="md" transitionProps={{ duration: 0 }}>
      <Popover.Target><LinkButton>{t.dueHow}</LinkButton></Popover.Target>
      <Popover.Dropdown className={css.how ?? ''}>{t.dueWhy}</Popover.Dropdown>
    </Popover>
  );
}
