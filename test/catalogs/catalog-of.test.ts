import fc from 'fast-check';
import { catalogFiles, catalogOf, validateCatalog } from '../../src/catalogs';
import { growth } from '../growth';
import { type BundleParts, IMAGE, olmBundle } from './fixture';

const replaces = (version: string) => ({ replaces: `widget.v${version}` });

function build(...parts: readonly BundleParts[]) {
  const { placed, diagnostics } = catalogOf(parts.map((each) => ({ bundle: olmBundle(each), image: IMAGE })));
  const channels = placed?.catalog.channels.map(({ name, entries }) =>
    `${name}: ${entries.map((entry) => entry.name)}`.replaceAll('widget.v', ''),
  );
  return { placed, channels, codes: diagnostics.map(({ code, severity }) => `${severity} ${code}`) };
}

const LIFE: readonly BundleParts[] = [
  { version: '1.0.0', channels: 'stable', defaultChannel: 'stable' },
  { version: '1.1.0', channels: 'stable,fast', spec: replaces('1.0.0'), annotations: { 'olm.skipRange': '>=1.0.0 <1.1.0' } },
  { version: '1.2.0', channels: 'fast', spec: { ...replaces('1.1.0'), icon: [{ base64data: 'YQ==', mediatype: 'image/png' }] } },
];

test('a channel is led by the highest version that names it', () => {
  const { placed, channels, codes } = build(...LIFE);
  expect(codes).toEqual([]);
  expect(channels).toEqual(['fast: 1.0.0,1.1.0,1.2.0', 'stable: 1.0.0,1.1.0']);
  expect(placed?.catalog.packages).toEqual([{ schema: 'olm.package', name: 'widget', defaultChannel: 'stable' }]);
  expect(placed?.catalog.channels[1]?.entries).toEqual([
    { name: 'widget.v1.0.0' },
    { name: 'widget.v1.1.0', replaces: 'widget.v1.0.0', skipRange: '>=1.0.0 <1.1.0' },
  ]);
  expect(placed && validateCatalog(placed)).toEqual([]);
});

test('the icon is that of the head of the default channel', () => {
  const { placed } = build(...LIFE, {
    version: '1.3.0',
    channels: 'fast',
    defaultChannel: 'fast',
    spec: { ...LIFE[2]?.spec, ...replaces('1.2.0') },
  });
  expect(placed?.catalog.packages).toEqual([
    { schema: 'olm.package', name: 'widget', defaultChannel: 'fast', icon: { base64data: 'YQ==', mediatype: 'image/png' } },
  ]);
});

test('the only channel is the default one', () => {
  const { placed, codes } = build({ version: '1.0.0', channels: 'alpha' });
  expect([placed?.catalog.packages[0]?.defaultChannel, codes]).toEqual(['alpha', []]);
});

test('a version to which none leads is left out with a warning', () => {
  const { channels, codes, placed } = build(
    { version: '1.0.0' },
    { version: '1.1.0', annotations: { 'olm.skipRange': '<1.1.0' } },
  );
  expect([channels, codes]).toEqual([['stable: 1.1.0'], ['warning CATALOG_BUNDLE_LEFT_OUT']]);
  expect(placed?.catalog.bundles.map(({ name }) => name)).toEqual(['widget.v1.1.0']);
});

test.each<[string, BundleParts[], string]>([
  ['two channels without a default', [{ version: '1.0.0', channels: 'a,b' }], 'error CATALOG_DEFAULT_CHANNEL'],
  [
    'a default channel with no bundle',
    [{ version: '1.0.0', channels: 'a,b', defaultChannel: 'c' }],
    'error CATALOG_DEFAULT_CHANNEL',
  ],
  [
    'one channel, but another default one',
    [{ version: '1.0.0', channels: 'a', defaultChannel: 'b' }],
    'error CATALOG_DEFAULT_CHANNEL',
  ],
  ['a version twice', [{ version: '1.0.0' }, { version: '1.0.0', name: 'other' }], 'error CATALOG_BUNDLE_TWICE'],
  [
    'a name twice',
    [
      { version: '1.0.0', name: 'a' },
      { version: '1.1.0', name: 'a' },
    ],
    'error CATALOG_BUNDLE_TWICE',
  ],
])('%s', (_, parts, code) => {
  expect(build(...parts)).toEqual({ placed: undefined, channels: undefined, codes: [code] });
});

test('no version', () => {
  const bundle = { ...olmBundle({ version: '1.0.0' }), version: 'v1' };
  const { placed, diagnostics } = catalogOf([{ bundle, image: IMAGE }]);
  expect([placed, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['CATALOG_BUNDLE_VERSION']]);
});

test('what is wrong with the graph stands in the bundles', () => {
  const { placed } = build({ version: '1.0.0', spec: replaces('1.1.0') }, { version: '1.1.0', spec: replaces('1.0.0') });
  const places = placed && validateCatalog(placed).map(({ code, where }) => `${code} ${where?.file}:${where?.line}`);
  expect(places).toEqual(['FBC_NO_HEAD bundles/1.1.0/manifests/0.yaml:4']);
  const dangling = build({ version: '1.0.0', spec: replaces('0.9.0') }).placed;
  expect(dangling && validateCatalog(dangling).map(({ code, where }) => `${code} ${where?.line}`)).toEqual([
    'FBC_REPLACES_MISSING 9',
  ]);
});

test('the order of the bundles does not matter', () => {
  const files = (order: readonly BundleParts[]) => {
    const { placed } = build(...order);
    return placed && catalogFiles(placed.catalog).map(({ path, content }) => [path, content.toString()]);
  };
  const expected = files(LIFE);
  expect(expected?.map(([path]) => path)).toEqual(['configs/widget/catalog.yaml']);
  fc.assert(fc.property(fc.shuffledSubarray([...LIFE], { minLength: 3 }), (order) => expect(files(order)).toEqual(expected)));
});

test('four times as many bundles take about four times as long', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, minor) => ({
      bundle: olmBundle({ version: `1.${minor}.0`, ...(minor > 0 && { spec: replaces(`1.${minor - 1}.0`) }) }),
      image: IMAGE,
    }));
  const release = (bundles: ReturnType<typeof many>) => {
    const { placed } = catalogOf(bundles);
    return placed && [validateCatalog(placed).length, catalogFiles(placed.catalog).length];
  };
  expect(growth(many, release, 100)).toBeLessThan(10);
  expect(release(many(1_000))).toEqual([0, 1]);
});
