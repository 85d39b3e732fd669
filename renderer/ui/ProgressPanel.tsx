import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { commonText } from '#shared/text/common';
import { Meter } from './Meter';
import css from './ProgressPanel.module.css';

interface Props {
  /** What is going on: 正在写入“望溪备份1”. */
  readonly title: ReactNode;
  readonly done: number;
  /** 0 = not known yet: the bar stays empty and no figure is shown. */
  readonly total: number;
  /** In place of `done / total`: 0.86 / 1.42 GB. */
  readonly figures?: ReactNode;
  /** A StepsLine, or the name of the step. */
  readonly step?: ReactNode;
  /** What may be done meanwhile. */
  readonly note?: ReactNode;
  readonly onCancel?: (() => void) | undefined;
  /** After the click, until the work has really stopped. */
  readonly cancelling?: boolean | undefined;
}

/** Work that takes a while: how far, what it is doing, and a way to stop it. */
export function ProgressPanel({ title, done, total, figures, step, note, onCancel, cancelling = false }: Props) {
  const label = typeof title === 'string' ? title : commonText.loading;
  return (
    <div className={css.panel} role="status" aria-busy="true">
      <div className="row between g3">
        <b>{title}</b>
        <span className="num nowrap">{total > 0 ? (figures ?? commonText.ofTotal(done, total)) : null}</span>
      </div>
      <Meter value={done} of={total} label={label} />
      {step !== undefined && <div className="t2">{step}</div>}
      {note !== undefined && <div className="note">{note}</div>}
      {onCancel && (
        <div>
          <Button variant="default" disabled={cancelling} onClick={onCancel}>
            {cancelling ? commonText.stopping : commonText.stop}
          </Button>
        </div>
      )}
    </div>
  );
}
