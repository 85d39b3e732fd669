import { useEffect, useState } from 'react';
import { openPdf, type OpenPdf, type PdfPage } from './openPdf';

interface Pdf {
  readonly pages: readonly PdfPage[] | undefined;
  readonly failed: boolean;
}

/** The pages of a PDF. The old ones stay until the new ones are there, so that the paper does not flicker. */
export function usePdf(data: Uint8Array | undefined): Pdf {
  const [shown, setShown] = useState<OpenPdf>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!data) return;
    const stop = new AbortController();
    openPdf(data, stop.signal).then(
      (opened) => {
        if (stop.signal.aborted) return opened.close();
        setFailed(false);
        setShown(opened);
      },
      () => {
        if (!stop.signal.aborted) setFailed(true);
      },
    );
    return () => stop.abort();
  }, [data]);

  useEffect(() => () => shown?.close(), [shown]);
  return { pages: shown?.pages, failed };
}
