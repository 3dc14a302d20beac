import fc from 'fast-check';
import { isPositiveDuration } from '../../src/olm/duration';

test.each(['10m', '1h30m', '1.5h', '.5s', '1.s', '+10m', '250ms', '1h0m', '3µs'])('%p is a duration', (text) => {
  expect(isPositiveDuration(text)).toBe(true);
});

test.each(['', '10', '10 m', 'm', '.m', '-10m', '0', '0s', '0h0m', '1d', '10M', '10m\n', '1e3s'])('%p is none', (text) => {
  expect(isPositiveDuration(text)).toBe(false);
});

test('durations one after the other are a duration', () => {
  const part = fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('h', 'm', 's', 'ms', 'us', 'ns'))
    .map((pair) => pair.join(''));
  fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => isPositiveDuration(parts.join(''))));
});

test('a long text that is none is refused in no time', () => {
  expect(isPositiveDuration(`${'1'.repeat(100_000)}x`)).toBe(false);
});
