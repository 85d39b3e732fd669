import { expect, it } from 'vitest';
import { isComposing } from './imeSafe';
import { chordOf } from './shortcuts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {}) => ({
  key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held,
});

it.each([
  ['Ctrl K', press('k', { ctrlKey: true })],
  ['Ctrl K', press('K', { ctrlKey: true })],
  ['Ctrl Shift S', press('S', { ctrlKey: true, shiftKey: true })],
  ['Shift F8', press('F8', { shiftKey: true })],
  ['F9', press('F9')],
])('reads a key press as the list of keys writes it: %s', (chord, event) => {
  expect(chordOf(event)).toBe(chord);
});

it('leaves Enter to the input method while a word is being composed', () => {
  expect(isComposing({ key: 'Enter', keyCode: 13, isComposing: true })).toBe(true);
  expect(isComposing({ key: 'Enter', keyCode: 229, isComposing: false })).toBe(true);
  expect(isComposing({ key: 'Enter', keyCode: 13, isComposing: false })).toBe(false);
});
