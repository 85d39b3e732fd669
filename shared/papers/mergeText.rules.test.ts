import { describe, expect, it } from 'vitest';
import { mergeText } from './mergeText.rules';

const FIELDS = [
  { name: '姓名', key: 'name', blankCharacters: 10 },
  { name: '电话', key: 'phone', blankCharacters: 8 },
];

describe('a text with fields', () => {
  it('says the value in its place and keeps the words around it', () => {
    expect(mergeText('乙方{{姓名}}，电话{{电话}}。', FIELDS, { name: '罗文静', phone: '19900002028' })).toEqual([
      { kind: 'text', text: '乙方' },
      { kind: 'value', text: '罗文静', field: '姓名' },
      { kind: 'text', text: '，电话' },
      { kind: 'value', text: '19900002028', field: '电话' },
      { kind: 'text', text: '。' },
    ]);
  });

  it.each([undefined, '', '   ', '　'])('leaves a line to write on for %j', (name) => {
    expect(mergeText('{{姓名}}', FIELDS, { name })).toEqual([{ kind: 'blank', characters: 10, field: '姓名' }]);
  });

  it('keeps a line that is always written by hand, never shorter than eight letters', () => {
    expect(mergeText('____', FIELDS, {})).toEqual([{ kind: 'blank', characters: 8 }]);
    expect(mergeText('_'.repeat(12), FIELDS, {})).toEqual([{ kind: 'blank', characters: 12 }]);
  });

  it('does not read a value as a template', () => {
    expect(mergeText('{{姓名}}', FIELDS, { name: '{{电话}}____☐', phone: '1' })).toEqual([
      { kind: 'value', text: '{{电话}}____☐', field: '姓名' },
    ]);
  });

  it('ticks a box only when everything its sentence names is known', () => {
    const tick = (values: Record<string, string>) => mergeText('☐{{姓名}}{{电话}}', FIELDS, values)[0];
    expect(tick({ name: '罗文静' })).toEqual({ kind: 'tick', ticked: false });
    expect(tick({ name: '罗文静', phone: '1' })).toEqual({ kind: 'tick', ticked: true });
    expect(mergeText('☐', FIELDS, {})).toEqual([{ kind: 'tick', ticked: false }]);
  });
});
