import * as fc from 'fast-check';
import { secretText } from '../../src/package-operator/secret-text';

test.each([
  ['', ''],
  ['YmFy', 'bar'],
  ['77u/eA==', '\ufeffx'],
  ['/w==', '\u00ff'],
  ['4oJB', '\u00e2\u0082A'],
  ['8J+YgP8=', '\u{1f600}\u00ff'],
])('%s is the text %j', (base64, text) => {
  expect(secretText(base64)).toBe(text);
});

test.each(['YmF', 'YmFy\n', 'Ym Fy', 'YmFy=', '-_==', 'a'])('%j is not base64', (text) => {
  expect(secretText(text)).toBeUndefined();
});

test('every text comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(secretText(Buffer.from(text).toString('base64'))).toBe(text);
    }),
  );
});
