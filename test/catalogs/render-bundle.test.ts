import { catalogOfFiles, renderBundle, validateCatalog, writeCatalog } from '../../src/catalogs';
import { IMAGE, olmBundle } from './fixture';

const METADATA = { apiServiceDefinitions: {}, crdDescriptions: {}, displayName: 'Widget', provider: {} };
const gvk = (kind: string) => ({ group: 'g', kind, version: 'v1' });

test('the least bundle', () => {
  expect(renderBundle(olmBundle({ version: '1.0.0' }), IMAGE)).toEqual({
    schema: 'olm.bundle',
    name: 'widget.v1.0.0',
    package: 'widget',
    image: IMAGE,
    properties: [
      { type: 'olm.package', value: { packageName: 'widget', version: '1.0.0' } },
      { type: 'olm.csv.metadata', value: METADATA },
    ],
    relatedImages: [{ name: '', image: IMAGE }],
  });
});

test('properties from all sources, once, by type and then by value, with the metadata at the end', () => {
  const bundle = olmBundle({
    version: '1.0.0',
    annotations: {
      'olm.properties': JSON.stringify([
        { type: 'olm.maxOpenShiftVersion', value: '4.20' },
        { type: 'olm.gvk', value: gvk('C') },
        { type: 'mine', value: { b: 1, a: 2 } },
      ]),
    },
    spec: { apiservicedefinitions: { owned: [{ name: 'x', ...gvk('B') }], required: [{ name: 'y', ...gvk('D') }] } },
    properties: [
      { type: 'olm.gvk', value: gvk('A') },
      { type: 'olm.gvk', value: gvk('B') },
      { type: 'zz', value: 1 },
      { type: 'olm.maxOpenShiftVersion', value: '4.20' },
    ],
    dependencies: [
      { type: 'olm.package', value: { packageName: 'other', version: '>=1.0.0' } },
      { type: 'olm.gvk', value: gvk('E') },
      { type: 'olm.constraint', value: { failureMessage: 'x' } },
    ],
  });
  const { properties } = renderBundle(bundle, IMAGE);
  expect(properties?.map(({ type, value }) => `${type} ${JSON.stringify(value)}`).slice(0, -1)).toEqual([
    'mine {"b":1,"a":2}',
    'olm.constraint {"failureMessage":"x"}',
    'olm.gvk {"group":"g","kind":"A","version":"v1"}',
    'olm.gvk {"group":"g","kind":"B","version":"v1"}',
    'olm.gvk {"group":"g","kind":"C","version":"v1"}',
    'olm.gvk.required {"group":"g","kind":"D","version":"v1"}',
    'olm.gvk.required {"group":"g","kind":"E","version":"v1"}',
    'olm.maxOpenShiftVersion "4.20"',
    'olm.package {"packageName":"widget","version":"1.0.0"}',
    'olm.package.required {"packageName":"other","versionRange":">=1.0.0"}',
    'zz 1',
  ]);
});

test.each<[string, Parameters<typeof olmBundle>[0], Record<string, string>]>([
  [
    'given in properties.yaml',
    { version: '1.0.0', properties: [{ type: 'olm.package', value: { packageName: 'a', version: '2.0.0' } }] },
    { packageName: 'a', version: '2.0.0' },
  ],
  ['with a release', { version: '1.0.0', spec: { release: '5' } }, { packageName: 'widget', version: '1.0.0', release: '5' }],
  [
    'with a release that is a number',
    { version: '1.0.0', spec: { release: 5 } },
    { packageName: 'widget', version: '1.0.0', release: '5' },
  ],
])('olm.package %s', (_, parts, value) => {
  const { properties } = renderBundle(olmBundle(parts), IMAGE);
  expect(properties?.filter(({ type }) => type === 'olm.package')).toEqual([{ type: 'olm.package', value }]);
});

test.each(['not JSON', '{}', '[1, {"type": 5, "value": 1}, {"type": "a"}]'])(
  'an annotation olm.properties that is none is passed over: %s',
  (text) => {
    const bundle = olmBundle({ version: '1.0.0', annotations: { 'olm.properties': text } });
    expect(renderBundle(bundle, IMAGE).properties).toHaveLength(2);
  },
);

test('a bundle with metadata of its own keeps it', () => {
  const own = { type: 'olm.csv.metadata', value: { displayName: 'Own' } };
  const { properties } = renderBundle(olmBundle({ version: '1.0.0', properties: [own] }), IMAGE);
  expect(properties?.filter(({ type }) => type === own.type)).toEqual([own]);
});

test('what is rendered and written is read as a valid catalog', () => {
  const bundle = renderBundle(olmBundle({ version: '1.0.0' }), IMAGE);
  const files = writeCatalog({
    packages: [{ schema: 'olm.package', name: 'widget', defaultChannel: 'stable' }],
    channels: [{ schema: 'olm.channel', name: 'stable', package: 'widget', entries: [{ name: 'widget.v1.0.0' }] }],
    bundles: [bundle],
    deprecations: [],
    others: [],
  });
  const { placed, diagnostics } = catalogOfFiles('', files);
  expect([...diagnostics, ...(placed ? validateCatalog(placed) : [])]).toEqual([]);
  expect(placed?.catalog.bundles).toEqual([bundle]);
});
