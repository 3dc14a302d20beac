import { platformName } from '../../src/oci/platform';

test.each([
  [{ os: 'linux', architecture: 'amd64' }, 'linux/amd64'],
  [{ os: 'linux', architecture: 'arm', variant: 'v7' }, 'linux/arm/v7'],
])('the name of %j is %s', (platform, name) => {
  expect(platformName(platform)).toBe(name);
});
