import { useEffect, useRef, useState } from 'react';
import type { Frame } from './findOnPaper';
import type { PdfPage } from './openPdf';
import css from './PdfView.module.css';

interface Props {
  readonly page: PdfPage;
  /** From 1. */
  readonly number: number;
  /** CSS pixels. */
  readonly width: number;
  readonly label: string;
  /** 作废 across the sheet. */
  readonly stamp?: string | undefined;
  /** Values of this page that are being edited. */
  readonly frames: readonly Frame[];
}

/** Pages further away than this from what is in sight are not drawn yet. */
const AHEAD = '600px';

/** One sheet of paper. It is drawn aside and shown when it is done: until then the last picture stays. */
export function PdfSheet({ page, number, width, label, stamp, frames }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const near = useNear(canvas);
  const { width: paperWidth, height: paperHeight } = page.getViewport({ scale: 1 });
  const height = Math.round((width * paperHeight) / paperWidth);

  useEffect(() => {
    if (!near || width <= 0) return;
    const fresh = document.createElement('canvas');
    const viewport = page.getViewport({ scale: (width / paperWidth) * devicePixelRatio });
    fresh.width = Math.round(viewport.width);
    fresh.height = Math.round(viewport.height);
    const drawing = page.render({ canvas: fresh, viewport });
    drawing.promise.then(
      () => show(fresh, canvas.current),
      // Stopped by a newer drawing, or a picture in a scan that cannot be read: the sheet stays as it is.
      () => undefined,
    );
    return () => drawing.cancel();
  }, [page, paperWidth, width, near]);

  return (
    <div className={css.sheet} data-page={number} style={{ width, height }}>
      <canvas ref={canvas} role="img" aria-label={label} style={{ width, height }} />
      {frames.map((frame) => (
        <span
          key={`${frame.left}-${frame.top}`}
          className={css.framed}
          data-framed
          style={placeOf(frame)}
          aria-hidden
        />
      ))}
      {stamp !== undefined && (
        <span className={css.stamp} aria-hidden>
          {stamp}
        </span>
      )}
    </div>
  );
}

const percent = (part: number): string => `${part * 100}%`;
const placeOf = ({ left, top, width, height }: Frame) => ({
  left: percent(left),
  top: percent(top),
  width: percent(width),
  height: percent(height),
});

function show(fresh: HTMLCanvasElement, target: HTMLCanvasElement | null): void {
  if (!target) return;
  target.width = fresh.width;
  target.height = fresh.height;
  target.getContext('2d')?.drawImage(fresh, 0, 0);
  target.dataset['drawn'] = 'true';
}

function useNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const watch = new IntersectionObserver(
      ([entry]) => setNear((before) => before || entry?.isIntersecting === true),
      { rootMargin: AHEAD },
    );
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return near;
}
