import * as fc from 'fast-check';
import { literal } from '../../src/package-operator/literal';

test.each([
  ['plain', '"plain"'],
  ['a "quote" and a \\', '"a \\"quote\\" and a \\\\"'],
  ['{{ .config }}', '"\\u007b{ .config }}"'],
  ['{{{', '"\\u007b\\u007b{"'],
  ['{ x }', '"{ x }"'],
  ['\u007f\u0085\ufeff', '"\\u007f\\u0085\\ufeff"'],
  [12345678, '12345678'],
  [true, 'true'],
])('%j is written as %s', (value, expected) => {
  expect(literal(value)).toBe(expected);
});

test('a literal is the JSON of its value, and opens no action', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[{} "\\`]*$/));
  fc.assert(
    fc.property(fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()), (value) => {
      expect(JSON.parse(literal(value))).toEqual(value === 0 ? 0 : value);
      expect(literal(value)).not.toContain('{{');
    }),
  );
});
