import { useRef } from 'react';
import { onKey } from '../lib/imeSafe';
import css from './ViewTabs.module.css';

export interface ViewTab<K extends string> {
  readonly key: K;
  readonly word: string;
  /** null while it is being read: shown as —. */
  readonly count?: number | null | undefined;
}

interface Props<K extends string> {
  readonly label: string;
  readonly tabs: readonly ViewTab<K>[];
  readonly value: K;
  readonly onChange: (key: K) => void;
}

/** Saved views of a list, with how many each holds. One Tab stop, arrows between. The sheet follows directly below. */
export function ViewTabs<K extends string>({ label, tabs, value, onChange }: Props<K>) {
  const list = useRef<HTMLDivElement>(null);
  const step = (by: number) => () => {
    const at = tabs.findIndex((tab) => tab.key === value);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.key);
    list.current?.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
  };
  return (
    <div className={css.tabs} role="tablist" aria-label={label} ref={list} onKeyDown={onKey({ ArrowRight: step(1), ArrowLeft: step(-1) })}>
      {tabs.map(({ key, word, count }) => (
        <button key={key} type="button" role="tab" data-key={key} aria-selected={key === value} tabIndex={key === value ? 0 : -1}
          className={css.tab} onClick={() => onChange(key)}>
          {word}{count !== undefined && <span className={`num ${css.count}`}>{count ?? '—'}</span>}
        </button>
      ))}
    </div>
  );
}
