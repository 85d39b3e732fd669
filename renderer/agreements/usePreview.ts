import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgreementTerms } from '#shared/agreements/agreements.schema';
import type { MeasureId } from '#shared/kernel/ids';
import { agreementQueries } from './agreements.queries';
import { usePdf } from './pdf/usePdf';
import type { PdfPage } from './pdf/openPdf';

/** A clerk who types goes on typing; the paper follows when the hands rest. */
const WAIT_MS = 400;

export interface Preview {
  readonly sheets: readonly PdfPage[] | undefined;
  /** Pages of one copy. */
  readonly count: number | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The paper as it would be. While a field holds something impossible, the last possible paper stays. */
export function usePreview(
  measureId: MeasureId,
  terms: AgreementTerms | undefined,
  opened: AgreementTerms,
): Preview {
  const [possible, setPossible] = useState(terms ?? opened);
  if (terms !== undefined && terms !== possible) setPossible(terms);
  const [asked] = useDebouncedValue(possible, WAIT_MS);
  const answer = useQuery(agreementQueries.preview({ measureId, terms: asked }));
  const { pages } = usePdf(answer.data?.pdf);
  return {
    sheets: pages,
    count: answer.data?.pages,
    error: answer.error,
    retry: () => void answer.refetch(),
  };
}
