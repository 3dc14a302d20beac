import { bundle, channel, PACKAGE, problems } from './fixture';

const OWN = { type: 'olm.package', value: { packageName: 'widget', version: '1.0.0' } };

function withProperties(...properties: unknown[]): string[] {
  return problems([PACKAGE, channel(['widget.v1.0.0']), bundle('1.0.0', { properties })]);
}

test.each<[string, unknown[], string[]]>([
  ['none', [], ['FBC_PACKAGE_PROPERTY at []']],
  ['olm.package twice', [OWN, OWN], ['FBC_PACKAGE_PROPERTY at type: olm.package']],
  ['of another package', [{ ...OWN, value: { packageName: 'gadget', version: '1.0.0' } }], ['FBC_PACKAGE_PROPERTY at gadget']],
  ['a value of another type', [OWN, { type: 'olm.gvk', value: 'a' }], ['FBC_PROPERTY at a']],
  ['a member of another type', [OWN, { type: 'olm.gvk', value: { group: 1, kind: 'A', version: 'v1' } }], ['FBC_PROPERTY at 1']],
  ['no value', [OWN, { type: 'a' }], ['FBC_PROPERTY at type: a']],
  ['an object that is no base64', [OWN, { type: 'olm.bundle.object', value: { data: '%' } }], ['FBC_PROPERTY at "%"']],
  [
    'an object that is no manifest',
    [OWN, { type: 'olm.bundle.object', value: { data: 'eyI=' } }],
    ['FBC_PROPERTY at data: eyI='],
  ],
  ['metadata of another type', [OWN, { type: 'olm.csv.metadata', value: { keywords: 'a' } }], ['FBC_PROPERTY at a']],
  ['one of an unknown type', [OWN, { type: 'mine', value: [1, { a: null }] }], []],
  ['a field that opm does not know', [OWN, { type: 'olm.gvk', value: { group: 'a', kind: 'A', version: 'v1', x: 1 } }], []],
])('%s', (_, properties, expected) => {
  expect(withProperties(...properties)).toEqual(expected);
});
