import { useState } from 'react';

export const ZOOMS = ['width', 'actual'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Kept for as long as the window lives: who wants letters as on paper wants them on the next paper too. */
let last: Zoom = 'width';

export function useZoom(): [Zoom, (zoom: Zoom) => void] {
  const [zoom, setZoom] = useState<Zoom>(last);
  return [
    zoom,
    (next) => {
      last = next;
      setZoom(next);
    },
  ];
}
