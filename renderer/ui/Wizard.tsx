import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { commonText } from '#shared/text/common';
import { Page } from './Page';
import { StepsLine } from './StepsLine';
import css from './Steps.module.css';

interface Props {
  readonly title: string;
  readonly note?: ReactNode;
  readonly steps: readonly string[];
  readonly current: number;
  readonly children: ReactNode;
  /** No 上一步 when absent. */
  readonly onBack?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
  /** The act of this step as a verb; 下一步 when absent. */
  readonly nextLabel?: string | undefined;
  /** Why the next step is not possible yet; shown beside the button, which stays off. */
  readonly whyNot?: string | undefined;
  readonly danger?: boolean | undefined;
  readonly busy?: boolean | undefined;
}

/** A page in steps, one decision a step. 下一步 stays off with its reason beside it. */
export function Wizard(props: Props) {
  const { title, note, steps, current, children, onBack, onNext, whyNot, busy = false } = props;
  return (
    <Page title={title} note={note} actions={<StepsLine steps={steps} current={current} />}>
      <div className={css.body}>{children}</div>
      <footer className={css.foot}>
        {onBack && <Button variant="default" disabled={busy} onClick={onBack}>{commonText.back}</Button>}
        <span className="grow" />
        {whyNot !== undefined && <span className="note">{whyNot}</span>}
        {onNext && (
          <Button disabled={whyNot !== undefined} loading={busy} onClick={onNext} {...(props.danger && { color: 'cinnabar' })}>
            {props.nextLabel ?? commonText.next}
          </Button>
        )}
      </footer>
    </Page>
  );
}
