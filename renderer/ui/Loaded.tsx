import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState, LoadingShape } from './States';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  /** What is being read, for the sentence when it fails: 名册. */
  readonly what: string;
  readonly rows?: number | undefined;
  readonly children: (data: T) => ReactNode;
}

/** The three states of a question: its shape while it is read, its trouble, its answer. */
export function Loaded<T>({ query, what, rows, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorState what={what} error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingShape {...(rows !== undefined && { rows })} />;
}
