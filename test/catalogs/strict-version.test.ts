import { isRelease, parseStrictVersion } from '../../src/catalogs/strict-version';

test.each([
  ['1.0.0', true],
  ['1.0.0-rc.1+build.5', true],
  ['v1.0.0', false],
  ['=1.0.0', false],
  [' 1.0.0', false],
  ['1.0.0 ', false],
  ['1.0', false],
  ['01.0.0', false],
  ['1.0.0-01', false],
  ['', false],
])('%j is a version: %s', (text, expected) => {
  expect(parseStrictVersion(text)?.raw).toBe(expected ? text : undefined);
});

test.each([
  ['1', true],
  ['rc.1', true],
  ['a-b', true],
  ['01', false],
  ['1+a', false],
  ['a..b', false],
  ['a'.repeat(20), true],
  ['a'.repeat(21), false],
])('%j is a release: %s', (text, expected) => {
  expect(isRelease(text)).toBe(expected);
});
