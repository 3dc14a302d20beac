import { codes, type Mutation, widgetProblems } from '../widget';

it.each<[string, Mutation, string[]]>([
  [
    'a rule',
    {
      dependencies: [
        { type: 'olm.constraint', value: { failureMessage: 'm', cel: { rule: 'properties.exists(p, p.type == "certified")' } } },
      ],
    },
    [],
  ],
  [
    'a package',
    { dependencies: [{ type: 'olm.constraint', value: { package: { packageName: 'p', versionRange: '>=1.0.0' } } }] },
    [],
  ],
  [
    'nested ones',
    {
      dependencies: [
        {
          type: 'olm.constraint',
          value: {
            all: {
              constraints: [
                { any: { constraints: [{ gvk: { group: 'g.io', version: 'v1', kind: 'K' } }] } },
                { not: { constraints: [{ package: { packageName: 'p', versionRange: '<1.0.0' } }] } },
              ],
            },
          },
        },
      ],
    },
    [],
  ],
  ['nothing', { dependencies: [{ type: 'olm.constraint', value: {} }] }, ['error BUNDLE_DEPENDENCY']],
  ['a message only', { dependencies: [{ type: 'olm.constraint', value: { failureMessage: 'm' } }] }, ['error BUNDLE_DEPENDENCY']],
  [
    'two forms',
    {
      dependencies: [
        { type: 'olm.constraint', value: { cel: { rule: 'true' }, gvk: { group: 'g.io', version: 'v1', kind: 'K' } } },
      ],
    },
    ['error BUNDLE_DEPENDENCY'],
  ],
  [
    'an unknown form',
    { dependencies: [{ type: 'olm.constraint', value: { none: {}, cel: { rule: 'true' } } }] },
    ['error BUNDLE_DEPENDENCY'],
  ],
  ['an empty rule', { dependencies: [{ type: 'olm.constraint', value: { cel: { rule: '' } } }] }, ['error BUNDLE_DEPENDENCY']],
  ['no rule', { dependencies: [{ type: 'olm.constraint', value: { cel: {} } }] }, ['error BUNDLE_DEPENDENCY']],
  [
    'a bad rule',
    { dependencies: [{ type: 'olm.constraint', value: { cel: { rule: 'properties.exists(' } } }] },
    ['error BUNDLE_DEPENDENCY'],
  ],
  [
    'an empty list',
    { dependencies: [{ type: 'olm.constraint', value: { all: { constraints: [] } } }] },
    ['error BUNDLE_DEPENDENCY'],
  ],
  [
    'a fault deep inside',
    {
      dependencies: [
        {
          type: 'olm.constraint',
          value: { all: { constraints: [{ any: { constraints: [{ gvk: { group: 'g.io', version: 'v1' } }] } }] } },
        },
      ],
    },
    ['error BUNDLE_DEPENDENCY'],
  ],
  [
    'an item that is no mapping',
    { dependencies: [{ type: 'olm.constraint', value: { all: { constraints: ['a'] } } }] },
    ['error BUNDLE_DEPENDENCY'],
  ],
  [
    'more than OLM reads',
    { dependencies: [{ type: 'olm.constraint', value: { cel: { rule: 'true' }, failureMessage: 'm'.repeat(131072) } }] },
    ['error BUNDLE_DEPENDENCY'],
  ],
])('%s', (_, mutation, expected) => {
  expect(codes(widgetProblems(mutation))).toEqual(expected);
});
