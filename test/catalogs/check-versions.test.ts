import { bundle, channel, codes, PACKAGE } from './fixture';

function two(first: string, second: string): string[] {
  const property = (version: string) => ({ properties: [{ type: 'olm.package', value: { packageName: 'widget', version } }] });
  const entries = channel([{ name: 'b', replaces: 'a' }, 'a']);
  return codes([
    PACKAGE,
    entries,
    bundle('1.0.0', { name: 'a', ...property(first) }),
    bundle('1.0.0', { name: 'b', ...property(second) }),
  ]);
}

test.each<[string, string, string[]]>([
  ['1.0.0', '1.1.0', []],
  ['1.0.0', '1.0.0', ['FBC_VERSION_BACKWARDS', 'FBC_VERSION_TWICE']],
  ['1.0.0+a', '1.0.0+b', ['FBC_BUILD_METADATA', 'FBC_VERSION_BACKWARDS']],
  ['1.0.0-a', '1.0.0-b', []],
])('%s and %s', (first, second, expected) => {
  expect(two(first, second).sort()).toEqual(expected);
});
