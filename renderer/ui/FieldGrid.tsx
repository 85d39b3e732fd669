import type { ReactNode } from 'react';
import css from './FieldGrid.module.css';

/** Fields in two or three columns; a field that needs room gets `style={{ gridColumn: 'span 2' }}`. */
export function FieldGrid({ columns = 2, children }: { readonly columns?: 1 | 2 | 3 | 4; readonly children: ReactNode }) {
  return <div className={css.grid} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>{children}</div>;
}

interface GroupProps {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A group of fields with a bold title; a thin line stands between groups. */
export function FieldGroup({ title, note, children }: GroupProps) {
  return (
    <fieldset className={css.group}>
      <legend className={css.legend}>{title} {note !== undefined && <span className="note">{note}</span>}</legend>
      <div className={css.fields}>{children}</div>
    </fieldset>
  );
}

export type Fact = readonly [label: string, value: ReactNode];

interface FactsProps {
  readonly items: readonly Fact[];
  readonly columns?: number | undefined;
  /** Label beside the value instead of over it. */
  readonly flat?: boolean | undefined;
}

/** Key facts of one thing, label over value, on a grid. */
export function Facts({ items, columns = 4, flat = false }: FactsProps) {
  return (
    <dl className={css.facts} data-flat={flat} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, auto))` }}>
      {items.map(([label, value]) => (
        <div key={label}><dt>{label}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  );
}
