import { timeOf } from '../../src/supply-chain/image-facts';

test.each([
  [0, '1970-01-01T00:00:00Z'],
  [1_700_000_000, '2023-11-14T22:13:20Z'],
])('%d seconds are %s, whatever the time zone', (seconds, text) => {
  expect(timeOf(seconds)).toBe(text);
});
