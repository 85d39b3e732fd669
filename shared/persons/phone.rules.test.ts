import { expect, test } from 'vitest';
import { maskPhone, readPhone, readPhones } from './phone.rules';

test.each([
  ['13628397730', '13628397730'], ['136 2839 7730', '13628397730'], ['136-2839-7730', '13628397730'],
  ['＋８６１３６２８３９７７３０', '13628397730'], ['0086-13628397730', '13628397730'],
  ['0931-2345678', '0931-2345678'], ['(0931)2345678', '09312345678'], ['2345678', '2345678'], ['0931-2345678-801', '0931-2345678-801'],
])('%s is kept as %s', (written, number) => {
  expect(readPhone(written)?.number).toBe(number);
});

test.each(['', '无', '1362839773', '136283977301', '12628397730', '停机'])('%j is no telephone number', (written) => {
  expect(readPhone(written)).toBeUndefined();
});

test('two numbers in one cell both arrive, the same one only once', () => {
  expect(readPhones('13628397730/0931-2345678').phones.map((p) => p.number)).toEqual(['13628397730', '0931-2345678']);
  expect(readPhones('13628397730 13628397730').phones).toHaveLength(1);
  expect(readPhones('13628397730、母亲15152632322')).toEqual({
    phones: [{ number: '13628397730', kind: 'mobile' }], rest: ['母亲15152632322'],
  });
});

test('masks', () => {
  expect(maskPhone('19912345415')).toBe('199****5415');
  expect(maskPhone('2345678')).toBe('****78');
});
