import { useEffect, useMemo, useState } from 'react';
import { findOnPaper, type Frame, type PaperText, type Wanted } from './findOnPaper';
import type { PdfPage } from './openPdf';
import { paperTexts } from './paperTexts';

const NONE: readonly Frame[] = [];

/**
 * Frames round a value on the paper. The text is read when a value is first looked for, and again for new
 * pages.
 */
export function useFrames(
  pages: readonly PdfPage[] | undefined,
  wanted: Wanted | undefined,
): readonly Frame[] {
  const [read, setRead] = useState<{
    readonly pages: readonly PdfPage[];
    readonly texts: readonly PaperText[];
  }>();
  const looking = wanted !== undefined;
  useEffect(() => {
    if (!pages || !looking) return;
    let gone = false;
    paperTexts(pages).then(
      (texts) => {
        if (!gone) setRead({ pages, texts });
      },
      // The document was closed meanwhile: the next one is on its way.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [pages, looking]);
  const texts = read?.pages === pages ? read?.texts : undefined;
  return useMemo(() => (wanted && texts ? findOnPaper(texts, wanted) : NONE), [wanted, texts]);
}
