import { bundle, channel, codes, PACKAGE } from './fixture';

function one(name: string, version: string, release?: string): string[] {
  const properties = [
    { type: 'olm.package', value: { packageName: 'widget', version, ...(release !== undefined && { release }) } },
  ];
  return codes([PACKAGE, channel([name]), bundle('1.0.0', { name, properties })]);
}

test.each<[string, string, string | undefined, string[]]>([
  ['w', '1.0.0', undefined, []],
  ['w', '1.0.0-rc.1+build', undefined, []],
  ['w', '1', undefined, ['FBC_VERSION']],
  ['w', 'v1.0.0', undefined, ['FBC_VERSION']],
  ['w', '01.0.0', undefined, ['FBC_VERSION']],
  ['w', '', undefined, ['FBC_VERSION']],
  ['widget-v1.0.0-1', '1.0.0', '1', []],
  ['widget.v1.0.0', '1.0.0', '1', ['FBC_RELEASE_NAME']],
  ['widget-v1.0.0-01', '1.0.0', '01', ['FBC_RELEASE']],
  ['widget-v1.0.0+b-1', '1.0.0+b', '1', ['FBC_RELEASE_BUILD']],
])('%s with version %s and release %s', (name, version, release, expected) => {
  expect(one(name, version, release)).toEqual(expected);
});
