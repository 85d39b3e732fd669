import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { AppError } from '#shared/kernel/appError';
import { commonText } from '#shared/text/common';
import { sentenceOf } from '../lib/trouble';
import { Notice } from './Notice';
import css from './States.module.css';

interface EmptyProps {
  /** Why it is empty. */
  readonly title: string;
  /** What is in force (filters), or what will stand here. */
  readonly children?: ReactNode;
  /** One next step. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyProps) {
  return (
    <div className={css.state}>
      <div className={css.title}>{title}</div>
      {children !== undefined && <div className={css.text}>{children}</div>}
      {action !== undefined && <div className="row g2">{action}</div>}
    </div>
  );
}

/** Nothing is shown before this: most answers come sooner, and a flash is worse than a pause. */
const SHOW_AFTER_MS = 300;
const WIDTHS = [52, 88, 64, 150, 120, 96, 110];

/** The shape of what comes, never a spinner over the whole window. */
export function LoadingShape({ rows = 8 }: { readonly rows?: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={css.skeleton} role="status" aria-busy="true" aria-label={commonText.loading}>
      {shown && Array.from({ length: rows }, (_, n) => (
        <div key={n} className={css.line}>
          {WIDTHS.map((width, i) => <i key={width} style={{ width: width - ((n * 7 + i * 5) % 22) }} />)}
        </div>
      ))}
    </div>
  );
}

interface ErrorProps {
  /** What could not be read: 名册. */
  readonly what: string;
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** A bug has a number to read out; a refusal has its own sentence. Reading never touches anything, and says so. */
function readTrouble(error: unknown): string {
  if (error instanceof AppError && error.problem.code === 'internal') {
    return commonText.readFailedNumber(error.problem.details.reference);
  }
  return `${sentenceOf(error)}${commonText.readFailedHint}`;
}

/** What happened, that nothing was touched, what to do. For reading; a command reports inside its own form. */
export function ErrorState({ what, error, onRetry }: ErrorProps) {
  return (
    <div className={css.state}>
      <Notice tone="danger" title={commonText.readFailed(what)}>
        {readTrouble(error)}
      </Notice>
      {onRetry && <Button mt="lg" onClick={onRetry}>{commonText.retry}</Button>}
    </div>
  );
}
