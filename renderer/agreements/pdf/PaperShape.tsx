import { useEffect, useState } from 'react';
import { commonText } from '#shared/text/common';
import css from './PdfView.module.css';

const SHOW_AFTER_MS = 300;
const LINES = [46, 100, 92, 100, 84, 100, 96, 70, 100, 88];

/**
 * The shape of a page while the first one is being laid out; nothing at all for as long as most of them take.
 */
export function PaperShape() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-busy="true" aria-label={commonText.loading}>
      {shown && (
        <div className={css.shape}>
          {LINES.map((width, line) => (
            <i key={line} style={{ width: `${width}%` }} />
          ))}
        </div>
      )}
    </div>
  );
}
