import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, type ReactNode } from 'react';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { Sheet } from '../../ui/Sheet';
import { BarSelect } from '../BarSelect';
import type { Frame } from './findOnPaper';
import { keepInSight } from './keepInSight';
import type { PdfPage } from './openPdf';
import { PageSteps } from './PageSteps';
import { PaperShape } from './PaperShape';
import { PdfSheet } from './PdfSheet';
import { useInnerWidth } from './useInnerWidth';
import { usePager } from './usePager';
import { useZoom, ZOOMS, type Zoom } from './useZoom';
import css from './PdfView.module.css';

const GAP = 16;
/** Screens from here on show two pages side by side (DESIGN §3). */
const WIDE = '(min-width: 1600px)';
const NO_FRAMES: readonly Frame[] = [];
const ZOOM_CHOICES = ZOOMS.map((value) => ({ value, label: t.zooms[value] }));

interface Props {
  readonly label: string;
  /** Absent until the first paper is there. */
  readonly pages: readonly PdfPage[] | undefined;
  /** A line over the paper: it is not up to date, it is void. */
  readonly over?: ReactNode;
  /** In the place of the paper: it could not be read. */
  readonly instead?: ReactNode;
  readonly stamp?: string | undefined;
  /** The value under the cursor: framed, and kept in sight. */
  readonly frames?: readonly Frame[] | undefined;
  /** What can be done with it, right of the page numbers. */
  readonly children?: ReactNode;
}

/** Pages on the desk, one below the other, and the bar under them. */
export function PdfView({ label, pages = [], over, instead, stamp, frames = NO_FRAMES, children }: Props) {
  const desk = useRef<HTMLDivElement>(null);
  const width = useInnerWidth(desk);
  const pager = usePager(desk);
  const [zoom, setZoom] = useZoom();
  const wide = useMediaQuery(WIDE, false, { getInitialValueInEffect: false });
  useEffect(() => {
    if (frames.length > 0) keepInSight(desk.current);
  }, [frames, width]);
  const columns = wide && pages.length > 1 ? 2 : 1;
  const room = Math.floor((width - GAP * (columns - 1)) / columns);
  return (
    <>
      <div className={css.frame}>
        {over !== undefined && <div className={css.over}>{over}</div>}
        <div
          className={css.desk}
          ref={desk}
          onScroll={pager.onScroll}
          tabIndex={0}
          role="region"
          aria-label={label}
        >
          {pages.length === 0 && (instead ?? <PaperShape />)}
          <div className={css.sheets} style={{ gridTemplateColumns: `repeat(${columns}, max-content)` }}>
            {pages.map((page, index) => (
              <PdfSheet
                key={index}
                page={page}
                number={index + 1}
                width={widthOf(page, zoom, room)}
                stamp={stamp}
                frames={frames.filter((frame) => frame.page === index + 1)}
                label={t.pageOf(index + 1, pages.length)}
              />
            ))}
          </div>
        </div>
      </div>
      <Sheet>
        <div className={css.bar}>
          <PageSteps pager={pager} pages={pages.length} step={columns} />
          <div className={css.zoom}>
            <BarSelect
              label={t.zoom}
              data={ZOOM_CHOICES}
              value={zoom}
              onChange={(value) => setZoom(value as Zoom)}
              width={108}
            />
          </div>
          {children}
        </div>
      </Sheet>
    </>
  );
}

/** A PDF's unit is 1/72 inch, a CSS pixel 1/96. */
const ACTUAL = 96 / 72;
const MOST = 900;

function widthOf(page: PdfPage, zoom: Zoom, room: number): number {
  if (zoom === 'actual') return Math.round(page.getViewport({ scale: ACTUAL }).width);
  return Math.max(0, Math.min(room, MOST));
}
