import { deprecationOf } from '../../src/catalogs/deprecation-of';

const BLOB = {
  schema: 'olm.deprecations',
  package: 'widget',
  entries: [
    { reference: { schema: 'olm.package' }, message: 'p' },
    { reference: { schema: 'olm.channel', name: 'stable' }, message: 'c' },
  ],
} as const;

test.each<[string, string, string | undefined]>([
  ['olm.package', '', 'p'],
  ['olm.channel', 'stable', 'c'],
  ['olm.bundle', 'stable', undefined],
  ['olm.channel', '', undefined],
])('%s %s', (schema, name, deprecation) => {
  expect(deprecationOf(BLOB, schema, name)).toEqual(deprecation === undefined ? {} : { deprecation });
  expect(deprecationOf(undefined, schema, name)).toEqual({});
});
