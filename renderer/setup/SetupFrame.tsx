import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { commonText } from '#shared/text/common';
import { setupText as t } from '#shared/text/setup';
import css from './Setup.module.css';

interface Props {
  /** From 0; -1 before the first step. */
  readonly current: number;
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
  readonly onBack?: (() => void) | undefined;
  /** A second, quieter way on. */
  readonly aside?: ReactNode;
  readonly nextLabel?: string;
  /** Why it does not go on yet; stands beside the button, which stays off. */
  readonly whyNot?: string | undefined;
  readonly busy?: boolean;
  readonly onNext: () => void;
}

/** The sheet of the first run: steps on the left, one decision on the right, the foot never moves. */
export function SetupFrame(props: Props) {
  const { current, title, lead, children, onBack, aside, whyNot, busy = false, onNext } = props;
  return (
    <main className={css.gate}>
      <div className={css.setup}>
        <aside className={css.side}>
          <h1>{t.title}</h1>
          <p className="note">{t.note}</p>
          <ol>
            {t.steps.map((step, index) => (
              <li key={step} data-on={index === current} aria-current={index === current ? 'step' : undefined}>
                <span className={`num ${css.number}`}>{index + 1}</span>{step}
                {index < current && <em>{t.done}</em>}
              </li>
            ))}
          </ol>
          <p className={`note ${css.sideFoot}`}>{t.foot}</p>
        </aside>
        <form
          className={css.main}
          onSubmit={(event) => {
            event.preventDefault();
            if (whyNot === undefined && !busy) onNext();
          }}
          noValidate
        >
          <div className={css.body}>
            <h2>{title}</h2>
            <p className={`t2 ${css.lead}`}>{lead}</p>
            {children}
          </div>
          <footer className={css.foot}>
            {onBack && <Button variant="default" disabled={busy} onClick={onBack}>{commonText.back}</Button>}
            <span className="grow" />
            {whyNot !== undefined && <span className="note">{whyNot}</span>}
            {aside}
            <Button type="submit" disabled={whyNot !== undefined} loading={busy}>{props.nextLabel ?? commonText.next}</Button>
          </footer>
        </form>
      </div>
    </main>
  );
}
