import { expect, it } from 'vitest';
import type { Measure } from '#shared/measures/measures.schema';
import type { Bag } from '#shared/persons/bag.schema';
import { actsOf } from './bagActs';

const measure = (change: Partial<Measure>): Measure =>
  ({ id: 'm1', state: 'ordered', origin: 'entered', agreementId: null, workGroup: [], ...change }) as Measure;
const bagWith = (...measures: Measure[]): Bag => ({ measures }) as unknown as Bag;
const member = { role: 'police', name: '吴民警', unit: '', phone: '' } as const;

it.each([
  ['nobody decided anything', bagWith(), 'decision'],
  ['the last episode is over', bagWith(measure({ state: 'ended' })), 'decision'],
  ['the person was ordered to report', bagWith(measure({})), 'report'],
  ['the person reported, nobody is in the group', bagWith(measure({ state: 'reported' })), 'group'],
  ['the group is there', bagWith(measure({ state: 'reported', workGroup: [member] })), 'agreement'],
  ['the agreement is issued', bagWith(measure({ state: 'executing', agreementId: 'd1' as Measure['agreementId'] })), 'paper'],
  ['an old register says that one still runs', bagWith(measure({ state: 'executing', origin: 'imported' })), 'end'],
])('offers what comes next when %s', (_, bag, next) => {
  expect(actsOf(bag).acts[0]).toBe(next);
});

it('never offers more than three acts, and editing is always among them', () => {
  for (const bag of [bagWith(), bagWith(measure({})), bagWith(measure({ origin: 'imported' }))]) {
    expect(actsOf(bag).acts.length).toBeLessThanOrEqual(3);
    expect(actsOf(bag).acts).toContain('edit');
  }
});
