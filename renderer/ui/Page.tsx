import type { ReactNode } from 'react';
import css from './Page.module.css';

interface TitleProps {
  readonly title: ReactNode;
  /** One short fact, grey, cut when there is no room. */
  readonly note?: ReactNode;
  /** Right edge; one filled button at most. */
  readonly actions?: ReactNode;
}

/** The first line of every page: what this is, one short fact, what can be done. */
export function PageTitle({ title, note, actions }: TitleProps) {
  return (
    <header className={css.head}>
      <h1 className={css.title}>{title}</h1>
      {note !== undefined && <span className={css.note}>{note}</span>}
      <div className={css.actions}>{actions}</div>
    </header>
  );
}

interface PageProps extends TitleProps {
  readonly children: ReactNode;
}

/** A page fills the height; lists scroll inside their sheet, the page itself only when `scrolls` is given. */
export function Page({ children, scrolls = false, ...title }: PageProps & { readonly scrolls?: boolean }) {
  return (
    <div className={css.page}>
      <PageTitle {...title} />
      {scrolls ? <div className={css.scroll}>{children}</div> : children}
    </div>
  );
}
