import { type PackageSpec, Reference } from '../../src/package-operator';
import { checkPackage } from '../../src/package-operator/check-package';

const good: PackageSpec = {
  name: 'x',
  image: `quay.io/example/package@sha256:${'0'.repeat(64)}`,
  config: { id: Reference.clusterId() },
};
const codes = (changed: Partial<PackageSpec>) =>
  checkPackage({ ...good, ...changed }).map(({ code, severity }) => `${severity} ${code}`);

test.each<[string, Partial<PackageSpec>, string[]]>([
  ['a good package', {}, []],
  ['no configuration', { config: undefined }, []],
  ['a component', { component: 'web' }, []],
  ['a name of 63 characters', { name: 'x'.repeat(63) }, []],
  ['a name that is no label value', { name: 'x'.repeat(64) }, ['error PACKAGE_NAME_INVALID']],
  ['a name that is no DNS name', { name: 'X_y' }, ['error PACKAGE_NAME_INVALID']],
  ['no name', { name: '' }, ['error PACKAGE_NAME_INVALID']],
  ['an empty component', { component: '' }, ['error PACKAGE_COMPONENT_INVALID']],
  ['a component with a slash', { component: 'a/b' }, ['error PACKAGE_COMPONENT_INVALID']],
  ['a tag', { image: 'quay.io/example/package:v1' }, ['warning PACKAGE_IMAGE_NOT_PINNED']],
  ['no image', { image: '' }, ['error PACKAGE_IMAGE_INVALID']],
  ['an image with a quote', { image: 'quay.io/example/"x"' }, ['error PACKAGE_IMAGE_INVALID']],
  ['half a digest', { image: 'quay.io/example/x@sha256:00' }, ['error PACKAGE_IMAGE_INVALID']],
  ['a broken configuration', { config: { n: Number.NaN } }, ['error PACKAGE_CONFIG_INVALID']],
  [
    'everything wrong',
    { name: '', component: '', image: '', config: { n: Number.NaN } },
    [
      'error PACKAGE_NAME_INVALID',
      'error PACKAGE_COMPONENT_INVALID',
      'error PACKAGE_IMAGE_INVALID',
      'error PACKAGE_CONFIG_INVALID',
    ],
  ],
])('%s', (_, changed, expected) => {
  expect(codes(changed)).toEqual(expected);
});

test('a package is bounded in bytes', () => {
  expect(codes({ config: { text: 'é'.repeat(130_000) } })).toEqual([]);
  expect(codes({ config: { text: 'é'.repeat(131_072) } })).toEqual(['error PACKAGE_TOO_LARGE']);
});

test('a message names the property, its value and what to do', () => {
  const [warning] = checkPackage({ ...good, image: 'quay.io/example/package:v1' });
  expect(warning?.message).toBe("image 'quay.io/example/package:v1' of the package 'x' has no digest");
  expect(warning?.hint).toContain('digest');
});
