import { inkBounds } from './inkBounds';

/** Room round the ink, so that no stroke touches the edge. In pixels of the picture. */
const MARGIN = 8;

/** The ink of a pad without the empty room round it, as PNG on nothing; `undefined` when nobody signed. */
export async function inkPicture(pad: HTMLCanvasElement): Promise<Uint8Array | undefined> {
  const ink = pad.getContext('2d')?.getImageData(0, 0, pad.width, pad.height);
  const bounds = ink && inkBounds(ink.data, ink.width, ink.height);
  if (!bounds) return undefined;
  const { left, top, width, height } = bounds;
  const trimmed = document.createElement('canvas');
  trimmed.width = width + 2 * MARGIN;
  trimmed.height = height + 2 * MARGIN;
  trimmed.getContext('2d')?.drawImage(pad, left, top, width, height, MARGIN, MARGIN, width, height);
  const blob = await new Promise<Blob | null>((done) => trimmed.toBlob(done, 'image/png'));
  return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined;
}
