import fc from 'fast-check';
import { repositoryOf, tagOf } from '../../src/images';
import { digestOf } from '../../src/oci';

const owner = { registry: 'quay.io/osd-addons', addon: 'reference-addon' };
const digest = digestOf('content');

// The names that managed-tenants-cli gives (conformance/bundles/reference-addon-bundles.json).
test.each([
  ['bundle', owner, 'quay.io/osd-addons/reference-addon-bundle'],
  ['bundle', { ...owner, dependency: 'addon-operator' }, 'quay.io/osd-addons/reference-addon-addon-operator-bundle'],
  ['catalog', owner, 'quay.io/osd-addons/reference-addon-index'],
  ['package', owner, 'quay.io/osd-addons/reference-addon-package'],
] as const)('the %s of %j is in %s', (kind, whose, expected) => {
  expect(repositoryOf(kind, whose)).toBe(expected);
});

test('a tag is of the content, behind a version if there is one', () => {
  expect(digest).toMatch(/^sha256:ed7002b439e9/);
  expect(tagOf(digest)).toBe('ed7002b439e9');
  expect(tagOf(digest, '0.1.6')).toBe('0.1.6-ed7002b439e9');
  expect(tagOf(digest, '1.0.0-rc.1+build.7')).toBe('1.0.0-rc.1_build.7-ed7002b439e9');
});

test('law: whatever the version, a registry takes the tag', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]+\.[0-9]+\.[0-9]+[-+][0-9A-Za-z.+-]{0,200}$/), (version) => {
      expect(tagOf(digest, version)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/);
    }),
  );
});
