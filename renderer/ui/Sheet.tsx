import type { ReactNode } from 'react';
import css from './Sheet.module.css';

interface SheetProps {
  readonly children: ReactNode;
  /** 16 px inside. */
  readonly padded?: boolean | undefined;
  /** Takes the rest of the height; its content scrolls. */
  readonly grow?: boolean | undefined;
  readonly className?: string | undefined;
}

/** A white sheet on the desk. */
export function Sheet({ children, padded = false, grow = false, className = '' }: SheetProps) {
  return <div className={`${css.sheet} ${className}`} data-padded={padded} data-grow={grow}>{children}</div>;
}

interface SectionProps extends SheetProps {
  readonly title: ReactNode;
  readonly count?: number | undefined;
  readonly tone?: 'danger' | 'warn' | undefined;
  readonly actions?: ReactNode;
}

/** A sheet with a title line: title, how many, what can be done. */
export function Section({ title, count, tone, actions, children, padded, grow = false, className = '' }: SectionProps) {
  return (
    <section className={`${css.sheet} ${className}`} data-grow={grow}>
      <div className={css.head}>
        <h2 className={css.title}>{title}</h2>
        {count !== undefined && <span className={`num ${css.count}`} data-tone={tone}>{count}</span>}
        <div className={css.actions}>{actions}</div>
      </div>
      <div className={css.body} data-padded={padded}>{children}</div>
    </section>
  );
}
