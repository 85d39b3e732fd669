import { expect, it } from 'vitest';
import { compare, median } from './row';

it('a median is the middle, not the mean: one slow run changes nothing', () => {
  expect(median([1, 2, 900])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

it('the warm-up is not counted, both sides are', async () => {
  const times = { ours: [500, ...Array<number>(7).fill(3)], limit: [500, ...Array<number>(7).fill(2)] };
  const row = await compare({
    what: 'x',
    goal: 1.5,
    runs: 7,
    ours: () => Promise.resolve(times.ours.shift() ?? Number.NaN),
    limit: () => Promise.resolve(times.limit.shift() ?? Number.NaN),
  });
  expect(row).toEqual({ what: 'x', unit: 'ms', ours: 3, limit: 2, ratio: 1.5, goal: 1.5 });
});

it('fewer than seven runs are no measurement', async () => {
  const none = () => Promise.resolve(1);
  await expect(compare({ what: 'x', goal: 1, runs: 6, ours: none, limit: none })).rejects.toThrow('at least 7');
});
