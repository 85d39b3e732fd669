import fc from 'fast-check';
import { expect, it } from 'vitest';
import { waitSeconds } from './delay.rules';

it.each([
  [1, 0], [2, 0], [3, 1], [4, 2], [5, 4], [6, 8], [10, 128], [11, 256], [12, 300], [500, 300],
])('after %i wrong passwords the next try waits %i s', (tries, seconds) => {
  expect(waitSeconds(tries, 1_000_000, 1_000_000)).toBe(seconds);
});

it('nobody is shut out for ever: after five minutes a try is always free', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 2e12 }), (tries, at) => {
      expect(waitSeconds(tries, at, at + 300_000)).toBe(0);
    }),
  );
});

it('setting the clock back does not shorten the wait', () => {
  expect(waitSeconds(6, 1_000_000, 0)).toBe(8);
});
