import { useRef } from 'react';
import type { Bag } from '#shared/persons/bag.schema';
import { bagTabLabel, bagText as t } from '#shared/text/bag';
import { onKey } from '../../lib/imeSafe';
import css from './BagTabs.module.css';

export type BagTab = keyof typeof bagTabLabel;
const TABS = Object.keys(bagTabLabel) as readonly BagTab[];
export const isBagTab = (word: string | null): word is BagTab => word !== null && (TABS as readonly string[]).includes(word);

const countIn = (bag: Bag): Readonly<Record<BagTab, number>> => ({
  overview: 0, decisions: bag.measures.length, papers: bag.documents.length, changes: bag.changes.length,
});

interface Props {
  readonly bag: Bag;
  readonly value: BagTab;
  readonly onChange: (tab: BagTab) => void;
}

/** Dividers of the folder: only what exists, each with how much is behind it. One Tab stop, arrows between. */
export function BagTabs({ bag, value, onChange }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const counts = countIn(bag);
  const step = (by: number) => () => {
    const next = TABS[(TABS.indexOf(value) + by + TABS.length) % TABS.length];
    if (next === undefined) return;
    onChange(next);
    list.current?.querySelector<HTMLElement>(`[data-key="${next}"]`)?.focus();
  };
  return (
    <div className={css.tabs} role="tablist" aria-label={t.tabs} ref={list} onKeyDown={onKey({ ArrowRight: step(1), ArrowLeft: step(-1) })}>
      {TABS.map((tab) => (
        <button key={tab} type="button" role="tab" data-key={tab} aria-selected={tab === value} tabIndex={tab === value ? 0 : -1}
          className={css.tab} onClick={() => onChange(tab)}>
          {bagTabLabel[tab]}{counts[tab] > 0 && <span className="num">{counts[tab]}</span>}
        </button>
      ))}
    </div>
  );
}
