import { afterEach, beforeEach, expect, it } from 'vitest';
import { clearDraft, flushDrafts, keepDraft } from './drafts';

/** The other side of the bridge, as small as it can be: what reached the case book, and when. */
const arrived: { readonly name: string; readonly input: unknown; readonly at: number }[] = [];
const bridge = {
  call: (_kind: string, name: string, input: unknown) => {
    arrived.push({ name, input, at: performance.now() });
    return Promise.resolve({ ok: true, data: { savedAt: 1 } });
  },
  cancel: () => undefined,
  onChanged: () => () => undefined,
};

beforeEach(() => {
  arrived.length = 0;
  Object.assign(globalThis, { window: { office: bridge } });
});
afterEach(() => Reflect.deleteProperty(globalThis, 'window'));

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const saves = () => arrived.filter(({ name }) => name === 'drafts.save');

it('keeps what is typed within a second, also when the clerk never pauses', async () => {
  const from = performance.now();
  for (let letter = 0; letter < 12; letter += 1) {
    keepDraft('person.new', { name: '周'.repeat(letter + 1) }, () => undefined);
    await wait(90);
  }
  const first = saves()[0];
  expect(first && first.at - from).toBeLessThan(1000);
  await flushDrafts();
});

it('puts everything away at once when locking is near', async () => {
  keepDraft('person.new', { name: '周启' }, () => undefined);
  keepDraft('measure.report', { day: '2026-03-18' }, () => undefined);
  await flushDrafts();
  expect(saves().map(({ input }) => input)).toEqual([
    { formKey: 'person.new', payload: '{"name":"周启"}' },
    { formKey: 'measure.report', payload: '{"day":"2026-03-18"}' },
  ]);
});

it('leaves nothing behind after the form was saved', async () => {
  keepDraft('person.new', { name: '周启航' }, () => undefined);
  await clearDraft('person.new');
  await wait(700);
  expect(arrived.map(({ name }) => name)).toEqual(['drafts.clear']);
});
