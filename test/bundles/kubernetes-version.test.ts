import { parseKubernetesVersion } from '../../src/bundles';
import { isAtLeast } from '../../src/bundles/kubernetes-version';

it.each([
  ['1.25', { major: 1, minor: 25 }],
  ['v1.25.3', { major: 1, minor: 25 }],
  [' 1.25.0-rc.1 ', { major: 1, minor: 25 }],
  ['1', undefined],
  ['one', undefined],
  ['1.25.x', undefined],
  ['1.25.0 or so', undefined],
  ['', undefined],
])('reads %j', (text, expected) => {
  expect(parseKubernetesVersion(text)).toEqual(expected);
});

it.each([
  [{ major: 1, minor: 25 }, true],
  [{ major: 1, minor: 26 }, true],
  [{ major: 2, minor: 0 }, true],
  [{ major: 1, minor: 24 }, false],
  [{ major: 0, minor: 99 }, false],
])('%j is at least 1.25: %s', (version, expected) => {
  expect(isAtLeast(version, { major: 1, minor: 25 })).toBe(expected);
});
