import { describe, expect, it } from 'vitest';
import { inkBounds } from './inkBounds';

const WIDTH = 40;
const HEIGHT = 30;

/** A pad with ink at these places. */
function padWith(...inked: readonly (readonly [x: number, y: number])[]): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  for (const [x, y] of inked) pixels[(y * WIDTH + x) * 4 + 3] = 200;
  return pixels;
}

describe('a signature drawn on the screen', () => {
  it('is cut out with every stroke of it and no empty room', () => {
    expect(inkBounds(padWith([5, 7], [20, 12], [11, 25]), WIDTH, HEIGHT)).toEqual({
      left: 5,
      top: 7,
      width: 16,
      height: 19,
    });
  });

  it('keeps a stroke that reaches the corners', () => {
    expect(inkBounds(padWith([0, 0], [39, 29]), WIDTH, HEIGHT)).toEqual({
      left: 0,
      top: 0,
      width: 40,
      height: 30,
    });
  });

  it('may be a single dot', () => {
    expect(inkBounds(padWith([9, 9]), WIDTH, HEIGHT)).toEqual({ left: 9, top: 9, width: 1, height: 1 });
  });

  it('is none while nobody has touched the pad', () => {
    expect(inkBounds(padWith(), WIDTH, HEIGHT)).toBeUndefined();
  });
});
