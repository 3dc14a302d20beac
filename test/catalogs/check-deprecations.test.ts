import { problems, SINGLE } from './fixture';

function deprecations(entries: readonly unknown[], name = 'widget') {
  return { schema: 'olm.deprecations', package: name, entries };
}

const entry = (schema: string, name?: string, message = 'Use another') => ({
  reference: { schema, ...(name !== undefined && { name }) },
  message,
});

test.each<[string, Parameters<typeof problems>[0], string[]]>([
  [
    'all three kinds',
    [deprecations([entry('olm.package'), entry('olm.channel', 'stable'), entry('olm.bundle', 'widget.v1.0.0')])],
    [],
  ],
  ['no package', [deprecations([], '')], ['FBC_DEPRECATIONS_PACKAGE at ""']],
  ['an unknown package', [deprecations([entry('olm.bundle', 'a')], 'gadget')], ['FBC_PACKAGE_UNKNOWN at gadget']],
  ['a second one', [deprecations([]), deprecations([])], ['FBC_DEPRECATIONS_TWICE at widget']],
  ['an unknown bundle', [deprecations([entry('olm.bundle', 'a')])], ['FBC_DEPRECATION_REFERENCE at schema: olm.bundle']],
  ['an unknown channel', [deprecations([entry('olm.channel', 'a')])], ['FBC_DEPRECATION_REFERENCE at schema: olm.channel']],
  [
    'a package with a name',
    [deprecations([entry('olm.package', 'widget')])],
    ['FBC_DEPRECATION_REFERENCE at schema: olm.package'],
  ],
  ['no schema', [deprecations([entry('')])], ['FBC_DEPRECATION_REFERENCE at schema: ""']],
  ['an unknown schema', [deprecations([entry('olm.thing')])], ['FBC_DEPRECATION_REFERENCE at schema: olm.thing']],
  [
    'one reference twice',
    [deprecations([entry('olm.package'), entry('olm.package')])],
    ['FBC_DEPRECATION_TWICE at schema: olm.package'],
  ],
  ['no message', [deprecations([entry('olm.package', undefined, '')])], ['FBC_DEPRECATION_MESSAGE at ""']],
])('%s', (_, blobs, expected) => {
  expect(problems([...SINGLE, ...blobs])).toEqual(expected);
});
