import { useState } from 'react';
import type { TimelineEntry } from '#shared/persons/bag.schema';
import { bagText as t, timelineGroupLabel } from '#shared/text/bag';
import { describeTimelineEntry } from '#shared/text/timeline';
import { Section } from '../../ui/Sheet';
import { groupOf, SHOWN_AT_FIRST, TIMELINE_GROUPS, type TimelineGroup } from './timelineGroups';
import css from './panels.module.css';

interface Props {
  readonly entries: readonly TimelineEntry[];
}

/** 经过: one timeline of everything, youngest first; kinds can be taken out. */
export function TimelinePanel({ entries }: Props) {
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const toggle = (group: TimelineGroup) => {
    const next = new Set(shown);
    if (!next.delete(group)) next.add(group);
    setShown(next);
  };
  const present = TIMELINE_GROUPS.filter((group) => entries.some(({ kind }) => groupOf(kind) === group));
  const visible = entries.filter(({ kind }) => shown.has(groupOf(kind)));
  const filters = (
    <span className={css.kinds} role="group" aria-label={t.timelineKinds}>
      {present.map((group) => (
        <button key={group} type="button" className={css.kind} aria-pressed={shown.has(group)} onClick={() => toggle(group)}>
          {timelineGroupLabel[group]}
        </button>
      ))}
    </span>
  );
  return (
    <Section title={t.timeline} count={visible.length} grow actions={filters} className={css.timelineSheet ?? ''}>
      {visible.length === 0 && <div className={css.nothing}>{entries.length === 0 ? t.timelineEmpty : t.timelineFiltered}</div>}
      <ol className={css.timeline}>
        {visible.map((entry) => <Line key={entry.id} entry={entry} />)}
      </ol>
    </Section>
  );
}

function Line({ entry: { on, kind, data, staffName } }: { readonly entry: TimelineEntry }) {
  return (
    <li className={css.entry}>
      <span className="num t2">{on}</span>
      <span className="t2">{timelineGroupLabel[groupOf(kind)]}</span>
      <span>{describeTimelineEntry(kind, data)}</span>
      <span className="t3 cut">{staffName}</span>
    </li>
  );
}
