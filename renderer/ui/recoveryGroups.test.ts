import { expect, it } from 'vitest';
import { cleanGroup, isComplete, noGroups, spread, wrongPlaces } from './recoveryGroups';

it('reads a recovery key as a hand copies it: small letters, full-width, O for 0, I for 1', () => {
  expect(cleanGroup(' ７k3 oI ')).toBe('7K301');
});

it('names the places of a group that differ from the paper', () => {
  expect(wrongPlaces('7K3QN', '7K3QM')).toEqual([5]);
  expect(wrongPlaces('7K', '7K3QM')).toEqual([3, 4, 5]);
});

it('spreads a whole key over its eight groups, wherever the typist began', () => {
  const key = '11111 22222 33333 44444 55555 66666 77777 88888';
  expect(spread(noGroups(), 0, key)).toEqual(key.split(' '));
  expect(isComplete(spread(noGroups(), 0, key))).toBe(true);
  expect(spread(noGroups(), 6, '7777788888')).toEqual(['', '', '', '', '', '', '77777', '88888']);
  expect(spread(noGroups(), 2, 'ab')[2]).toBe('AB');
});
