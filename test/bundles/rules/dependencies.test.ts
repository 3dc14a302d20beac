import { codes, type Mutation, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  [
    'every type',
    {
      dependencies: [
        { type: 'olm.gvk', value: { group: 'g.io', version: 'v1', kind: 'K' } },
        { type: 'olm.package', value: { packageName: 'p', version: '>=1.0.0' } },
        { type: 'olm.label', value: { label: 'l' } },
        { type: 'olm.constraint', value: { gvk: { group: 'g.io', version: 'v1', kind: 'K' } } },
      ],
    },
    [],
  ],
  ['an unknown type', { dependencies: [{ type: 'olm.crd', value: {} }] }, ['error BUNDLE_DEPENDENCY_TYPE']],
  [
    'an API without a group',
    { dependencies: [{ type: 'olm.gvk', value: { version: 'v1', kind: 'K' } }] },
    ['error BUNDLE_DEPENDENCY'],
  ],
  [
    'an empty API',
    { dependencies: [{ type: 'olm.gvk', value: {} }] },
    ['error BUNDLE_DEPENDENCY', 'error BUNDLE_DEPENDENCY', 'error BUNDLE_DEPENDENCY'],
  ],
  [
    'a package without a name',
    { dependencies: [{ type: 'olm.package', value: { version: '1.0.0' } }] },
    ['error BUNDLE_DEPENDENCY'],
  ],
  [
    'a package without a version',
    { dependencies: [{ type: 'olm.package', value: { packageName: 'p' } }] },
    ['error BUNDLE_DEPENDENCY'],
  ],
  [
    'a package with a bad range',
    { dependencies: [{ type: 'olm.package', value: { packageName: 'p', version: '~1.0.0' } }] },
    ['error BUNDLE_DEPENDENCY'],
  ],
  ['an empty label', { dependencies: [{ type: 'olm.label', value: {} }] }, ['error BUNDLE_DEPENDENCY']],
  ['no mapping', { dependencies: [{ type: 'olm.label', value: 'l' }] }, ['error BUNDLE_DEPENDENCY']],
  ['a null', { dependencies: [{ type: 'olm.label', value: null }] }, ['error BUNDLE_DEPENDENCY']],
  ['properties of any type', { properties: [{ type: 'example.com/any', value: [1, 'a'] }] }, []],
  [
    'properties that OLM knows',
    {
      properties: [
        { type: 'olm.gvk', value: { group: 'g.io', version: 'v1', kind: 'K' } },
        { type: 'olm.package.required', value: { packageName: 'p', versionRange: '>=1.0.0' } },
        { type: 'olm.maxOpenShiftVersion', value: '4.15' },
        { type: 'olm.package', value: { packageName: 'widget', version: '1.2.3' } },
      ],
    },
    [],
  ],
  [
    'a required package with a bad range',
    { properties: [{ type: 'olm.package.required', value: { packageName: 'p', versionRange: 'one' } }] },
    ['error BUNDLE_DEPENDENCY'],
  ],
  [
    'another package',
    { properties: [{ type: 'olm.package', value: { packageName: 'gadget', version: '1.2.3' } }] },
    ['error BUNDLE_PROPERTY_PACKAGE'],
  ],
  [
    'another version',
    { properties: [{ type: 'olm.package', value: { packageName: 'widget', version: '1.2.4' } }] },
    ['error BUNDLE_PROPERTY_PACKAGE'],
  ],
  [
    'a version of OpenShift as a number',
    { properties: [{ type: 'olm.maxOpenShiftVersion', value: 4.15 }] },
    ['warning BUNDLE_MAX_OPENSHIFT_VERSION'],
  ],
  [
    'a version of OpenShift in full',
    { properties: [{ type: 'olm.maxOpenShiftVersion', value: '4.15.0' }] },
    ['warning BUNDLE_MAX_OPENSHIFT_VERSION'],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});
