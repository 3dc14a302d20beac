import * as fc from 'fast-check';
import { isVersion, latestVersion } from '../../src/releases';

describe('isVersion', () => {
  it.each(['1.2.3', '0.0.5', '1.1.1-57', '1.0.0-rc.1', '1.0.0+build'])('takes %j', (text) => {
    expect(isVersion(text)).toBe(true);
  });

  it.each(['v1.2.3', '=1.2.3', ' 1.2.3', '1.2.3\n', '1.2', '01.2.3', '1.2.3-', 'latest', ''])('refuses %j', (text) => {
    expect(isVersion(text)).toBe(false);
  });
});

describe('latestVersion', () => {
  it.each([
    [['0.9.0', '0.10.0'], '0.10.0'],
    [['1.0.0-rc.1', '1.0.0', '0.10.0'], '1.0.0'],
    [['1.0.0-rc.2', '1.0.0-rc.10'], '1.0.0-rc.10'],
    [[], undefined],
  ])('of %j is %j', (versions, expected) => {
    expect(latestVersion(versions)).toBe(expected);
  });

  it('does not depend on the order', () => {
    const version = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.uniqueArray(version), (versions) => {
        expect(latestVersion([...versions].reverse())).toBe(latestVersion(versions));
      }),
    );
  });
});
